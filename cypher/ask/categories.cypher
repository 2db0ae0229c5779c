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
MATCH (:Grouping {id: $scheme})<-[:GROUP]-(p:Membership {reading: $reading})
MATCH (p)-[:MEMBER]->(category:Grouping)
WHERE p.sort IN ['part', 'placement'] AND p.from <= $as_of <= p.maybe_to
OPTIONAL MATCH (category)<-[:GROUP]-(m:Membership {reading: $reading})-[:MEMBER]->(member:Entity)
WHERE m.sort = 'placement' AND m.from <= $as_of <= m.maybe_to
WITH
  p.sort AS sort, category, member, min(p.place) AS place,
  collect(DISTINCT p) + collect(DISTINCT m) AS proofs,
  max(p.to) >= $as_of AND coalesce(max(m.to) >= $as_of, true) AS held,
  CASE WHEN max(m.attested) < max(p.attested) THEN max(m.attested) ELSE max(p.attested) END AS day
ORDER BY member.name, member.id
WITH collect({sort: sort, category: category, member: member, place: place, proofs: proofs,
  held: held, day: day}) AS rows
WITH rows, [row IN rows WHERE row.sort = 'part' | coalesce(row.member.id, '')] AS placed
UNWIND rows AS row
WITH row, placed
WHERE row.sort = 'part' OR NOT row.member.id IN placed
WITH
  CASE row.sort WHEN 'part' THEN 'category' ELSE 'none' END AS part, row.category AS category,
  collect(row.member) AS members, collect(row.proofs) AS nested,
  min(row.held) AS held, min(row.day) AS attested, min(row.place) AS place
RETURN
  part, category, size(members) AS size, members,
  CASE WHEN held THEN 'holds' ELSE 'last said' END AS status, attested,
  COLLECT { UNWIND nested AS proofs UNWIND proofs AS m RETURN DISTINCT m.by } AS by,
  COLLECT { UNWIND nested AS proofs UNWIND proofs AS m RETURN DISTINCT m.claims[0] } AS claims
ORDER BY part, place, category.name
