// Which groupings overlap, and by how much
// ---
// topic: groups
// question: Which groupings share members, as far as attested by {as_of} (with {actor} among them)?
// meaning: >-
//   A row is one pair of groupings that share members: how many they share, and which share of all
//   members of the two that is (Jaccard index: 1 for the same members, 0 for none in common).
// caveat: >-
//   Groupings are constructs of the same few authors, so many overlap by design: a category lists
//   what a triangle lists. An open grouping may have members that its source does not name.
// basis: affirmed claims of the relation IN_GROUPING; memberships of blocs with --blocs with
// layers: membership
// sign: none
// direction: from member to group
// time: certain on the date, or attested by then and not known to have ended; no plans or rumours
// parameters:
//   actor: {type: entity, optional: true, help: Only pairs that share this member, example: Venezuela}
//   as_of: standard
//   blocs: {type: choice, choices: [without, with], default: without, help: Whether blocs count as groupings, example: with}
//   least: {type: integer, default: 2, least: 1, most: 50, help: Fewest shared members, example: 3}
//   k: standard
// columns:
//   first: {type: entity, help: One grouping, heading: One grouping}
//   second: {type: entity, help: The other, heading: Other grouping}
//   shared: {type: integer, help: Members of both, heading: Shared}
//   jaccard: {type: number, help: Share of all members of the two, heading: Jaccard}
//   members: {type: entities, help: The shared members, heading: Who}
//   attested: {type: date, help: Last day for which all of it is attested, heading: Attested}
//   claims: standard
// key: [first, second]
// ---
MATCH (group:Entity)<-[:OBJECT]-(c:Claim)-[:SUBJECT]->(member:Entity)
WHERE (c.relation = 'IN_GROUPING' OR $blocs = 'with' AND c.relation = 'MEMBER_OF')
  AND c.polarity = 'affirmed' AND $reading IN c.readings
  AND NOT c.unsettled
  AND (c.attested <= $as_of OR c.start_max <= $as_of AND $as_of <= c.end_min)
  AND c.start_min <= $as_of AND $as_of <= c.end_max
  AND c.full_member
WITH group, member, collect(DISTINCT c.id) AS ids, max(c.attested) AS attested
ORDER BY member.kind <> 'State', member.name
WITH group, collect({member: member, ids: ids, attested: attested}) AS members
WITH collect({group: group, members: members}) AS groups
UNWIND groups AS one
UNWIND groups AS other
WITH one, other
WHERE one.group.id < other.group.id
WITH
  one.group AS a, other.group AS b,
  [m IN one.members WHERE m.member IN [n IN other.members | n.member]] AS shared,
  [n IN other.members WHERE n.member IN [m IN one.members | m.member]] AS mirrored,
  size(one.members) AS size_a, size(other.members) AS size_b
WHERE size(shared) >= $least
  AND ($actor IS NULL OR any(m IN shared WHERE m.member.id = $actor))
RETURN
  a {.id, .name, .kind} AS first, b {.id, .name, .kind} AS second,
  size(shared) AS shared,
  round(1.0 * size(shared) / (size_a + size_b - size(shared)), 3) AS jaccard,
  [one IN [m IN shared | m.member] | one {.id, .name, .kind}] AS members,
  reduce(
    day = shared[0].attested, m IN shared + mirrored | CASE WHEN m.attested < day THEN m.attested ELSE day END
  ) AS attested,
  reduce(ids = [], m IN shared + mirrored | ids + m.ids) AS claims
ORDER BY shared DESC, jaccard DESC, a.id, b.id
LIMIT $k
