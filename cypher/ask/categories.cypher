// The categories of a scheme, with members and sizes, and who is in none
// ---
// topic: groups
// question: Which categories make up {scheme}, who is in each, and who in none, on {as_of}?
// meaning: >-
//   A row is one category with the number of its members; the last rows list those that the scheme is
//   said to cover and that are placed in no category.
// caveat: >-
//   The scheme says that it covers all of a group; where a member of that group is in no category,
//   the author left it out without saying so.
// basis: affirmed parts of the scheme and placements in them; no plans or rumours
// layers: membership
// sign: none
// direction: from member to group
// time: what holds on the date or was last said before it, each marked
// parameters:
//   scheme: {type: entity, kinds: [Grouping], default: 'grouping:vulnerability-categories', help: The scheme, example: Categories of vulnerability}
//   as_of: {type: date, help: Day that the answer is about, default: latest, example: 2014-08-23}
// columns:
//   part: standard
//   category: {type: entity, help: 'The category, or the group that the scheme covers', heading: Category}
//   size: {type: integer, help: Number of members, heading: Size}
//   members: {type: entities, help: Its members, heading: Members}
//   status: standard
//   attested: {type: date, help: Last day for which all of it is attested, heading: Attested}
//   by: {type: voices, help: Who says so, heading: Said by}
//   claims: standard
// key: [part, category]
// sections:
//   category: Categories
//   none: Covered by the scheme, in no category
// ---
MATCH (category:Grouping)<-[:MEMBER]-(p:Membership {reading: $reading})-[:GROUP]->({id: $scheme})
WHERE p.sort IN ['part', 'placement'] AND p.from <= $as_of <= p.maybe_to
OPTIONAL MATCH (category)<-[:GROUP]-(m:Membership {reading: $reading})-[:MEMBER]->(member:Entity)
WHERE m.sort = 'placement' AND m.from <= $as_of <= m.maybe_to
WITH member, collect({category: category, p: p, m: m}) AS rows, 'part' IN collect(p.sort) AS placed
ORDER BY member.name, member.id
UNWIND rows AS row
WITH member, placed, row.category AS category, row.p AS p, row.m AS m
WHERE p.sort = 'part' OR NOT placed
WITH
  CASE p.sort WHEN 'part' THEN 'category' ELSE 'none' END AS part, category, member,
  min(p.place) AS place, [max(p.to), max(m.to)] AS ends, [max(p.attested), max(m.attested)] AS days,
  collect(DISTINCT p) + collect(DISTINCT m) AS proofs
UNWIND [0, 1] AS i
UNWIND proofs AS proof
WITH
  part, category, collect(DISTINCT member) AS members, min(place) AS place, min(ends[i]) AS to,
  min(days[i]) AS attested, collect(DISTINCT proof.by) AS by,
  collect(DISTINCT proof.claims[0]) AS claims
RETURN
  part, category, size(members) AS size, members,
  CASE WHEN $as_of <= to THEN 'holds' ELSE 'last said' END AS status, attested, by, claims
ORDER BY part, place, category.name
