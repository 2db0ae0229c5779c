// Who shares groupings with whom
// ---
// topic: structure
// question: Which states are placed in the same groupings on {as_of} (as {actor})?
// meaning: >-
//   A row is one pair of states with the groupings that both are placed in, and their Jaccard index: the
//   shared ones as a share of all groupings of the two. The interval is that of the index when at most one
//   placement is left out: each shared grouping hangs on a claim for each of the two.
// caveat: >-
//   Two states are alike here when the same authors put them into the same lists. Pairs that share fewer
//   groupings than --least are left out, for one list is no likeness.
// basis: affirmed placements in groupings, no plans or rumours; memberships of blocs with --blocs with
// layers: membership
// sign: none
// direction: from member to group
// time: what holds on the date or was last said before it, each marked
// parameters:
//   actor: {type: entity, kinds: [State], optional: true, help: Only pairs with this one, example: Venezuela}
//   as_of: standard
//   blocs: {type: choice, choices: [without, with], default: without, help: Whether blocs count as groupings, example: with}
//   least: {type: integer, default: 2, least: 1, most: 20, help: Fewest shared groupings, example: 3}
//   k: standard
// columns:
//   a: {type: entity, help: One state, heading: State}
//   b: {type: entity, help: The other state, heading: State and}
//   jaccard: {type: number, help: Shared groupings as a share of all of the two, heading: Jaccard}
//   interval: {type: text, help: Least and greatest index when at most one placement is left out, heading: Without any one placement}
//   shared: {type: integer, help: Groupings that both are in, heading: Shared}
//   on_one_claim: {type: integer, help: 'Of these, placed there by one claim for at least one of the two', heading: On one claim}
//   groupings: {type: entities, help: The shared groupings, heading: Groupings}
//   status: standard
//   attested: {type: date, help: Last day for which all of it is attested, heading: Attested}
//   claims: standard
// key: [a, b]
// ---
MATCH (state:State)<-[:MEMBER]-(m:Membership {reading: $reading})-[:GROUP]->(group:Entity)
WHERE m.full_member AND m.from <= $as_of <= m.maybe_to
  AND (m.sort = 'placement' OR $blocs = 'with' AND m.sort = 'bloc')
WITH state, group, collect(m.claims[0]) AS ids, max(m.to) AS to, max(m.attested) AS day
WITH state, collect({group: group, ids: ids, to: to, day: day}) AS places
UNWIND places AS place
WITH place.group AS group, collect(place {.*, state: state, size: size(places)}) AS places
ORDER BY group.name
UNWIND places AS one
UNWIND places AS other
UNWIND [one, other] AS place
WITH group, place, one.state AS a, other.state AS b, one.size + other.size AS sizes
WHERE a.id < b.id AND ($actor IS NULL OR $actor IN [a.id, b.id])
WITH
  a, b, sizes, count(DISTINCT group) AS shared, collect(DISTINCT group) AS groupings,
  count(DISTINCT CASE size(place.ids) WHEN 1 THEN group END) AS on_one_claim,
  min(place.to) AS to, min(place.day) AS attested, collect(place.ids) AS nested
WITH *, sizes - shared AS either
WHERE shared >= $least
RETURN
  a, b, round(1.0 * shared / either, 3) AS jaccard,
  // A shared placement less is one grouping fewer in common; any other, one fewer in all.
  round(1.0 * (shared - 1) / either, 3) + ' to '
    + CASE shared WHEN either THEN 1.0 ELSE round(1.0 * shared / (either - 1), 3) END AS interval,
  shared, on_one_claim, groupings,
  CASE WHEN $as_of <= to THEN 'holds' ELSE 'last said' END AS status, attested,
  COLLECT { UNWIND nested AS ids UNWIND ids AS id RETURN DISTINCT id } AS claims
ORDER BY jaccard DESC, shared DESC, a.id, b.id
LIMIT $k
