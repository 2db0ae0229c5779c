// Which groupings overlap, and by how much
// ---
// topic: groups
// question: Which groupings share members on {as_of} (with {actor} among them)?
// meaning: >-
//   A row is one pair of groupings that share members: how many they share, and which share of all
//   members of the two that is (Jaccard index: 1 for the same members, 0 for none in common).
// caveat: >-
//   Groupings are constructs of the same few authors, so many overlap by design: a category lists
//   what a triangle lists. An open grouping may have members that its source does not name.
// basis: affirmed placements in groupings, no plans or rumours; memberships of blocs with --blocs with
// layers: membership
// sign: none
// direction: from member to group
// time: what holds on the date or was last said before it, each marked
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
//   status: standard
//   attested: {type: date, help: Last day for which all of it is attested, heading: Attested}
//   claims: standard
// key: [first, second]
// ---
MATCH (group:Entity)<-[:GROUP]-(m:Membership {reading: $reading})-[:MEMBER]->(member:Entity)
WHERE m.full_member AND m.from <= $as_of <= m.maybe_to
  AND (m.sort = 'placement' OR $blocs = 'with' AND m.sort = 'bloc')
WITH group, member, collect(m.claims[0]) AS ids, max(m.to) AS to, max(m.attested) AS day
WITH group, collect({member: member, ids: ids, to: to, day: day}) AS places
WHERE $actor IS NULL OR any(place IN places WHERE place.member.id = $actor)
UNWIND places AS place
WITH place.member AS member, collect(place {.*, group: group, size: size(places)}) AS places
ORDER BY member.kind <> 'State', member.name
UNWIND places AS one
UNWIND places AS other
UNWIND [one, other] AS place
WITH member, place, one.group AS first, other.group AS second, one.size + other.size AS sizes
WHERE first.id < second.id
WITH
  first, second, sizes, count(DISTINCT member) AS shared, collect(DISTINCT member) AS members,
  min(place.to) AS to, min(place.day) AS attested, collect(place.ids) AS nested
WHERE shared >= $least
RETURN
  first, second, shared, round(1.0 * shared / (sizes - shared), 3) AS jaccard, members,
  CASE WHEN $as_of <= to THEN 'holds' ELSE 'last said' END AS status, attested,
  COLLECT { UNWIND nested AS ids UNWIND ids AS id RETURN DISTINCT id } AS claims
ORDER BY shared DESC, jaccard DESC, first.id, second.id
LIMIT $k
