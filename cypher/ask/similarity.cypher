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
// basis: affirmed claims of the relation IN_GROUPING; memberships of blocs with --blocs with
// layers: membership
// sign: none
// direction: from member to group
// time: certain on the date
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
//   claims: standard
// key: [a, b]
// ---
MATCH (group:Entity)<-[:OBJECT]-(c:Claim)-[:SUBJECT]->(state:State)
WHERE (c.relation = 'IN_GROUPING' OR $blocs = 'with' AND c.relation = 'MEMBER_OF')
  AND c.polarity = 'affirmed' AND $reading IN c.readings
  AND NOT c.unsettled
  AND c.start_max <= $as_of AND $as_of <= c.end_min
  AND c.full_member
WITH state, group, collect(DISTINCT c.id) AS ids
ORDER BY group.name
WITH state, collect({group: group, ids: ids}) AS places
WITH collect({state: state, places: places}) AS states
UNWIND states AS one
UNWIND states AS other
WITH one, other
WHERE one.state.id < other.state.id AND ($actor IS NULL OR $actor IN [one.state.id, other.state.id])
WITH
  one.state AS a, other.state AS b,
  [p IN one.places WHERE p.group IN [q IN other.places | q.group] | p] AS mine,
  [q IN other.places WHERE q.group IN [p IN one.places | p.group] | q] AS theirs,
  size(one.places) AS n, size(other.places) AS m
WITH a, b, mine, theirs, size(mine) AS shared, n + m - size(mine) AS together
WHERE shared >= $least
RETURN
  a {.id, .name, .kind} AS a, b {.id, .name, .kind} AS b,
  round(1.0 * shared / together, 3) AS jaccard,
  // A shared placement less: one grouping fewer in common. A placement less that is not shared: one fewer in all.
  toString(round(1.0 * (shared - 1) / together, 3)) + ' to '
    + toString(round(1.0 * shared / CASE WHEN together > shared THEN together - 1 ELSE together END, 3)) AS interval,
  shared,
  size([i IN range(0, shared - 1) WHERE size(mine[i].ids) = 1 OR size(theirs[i].ids) = 1]) AS on_one_claim,
  [one IN [p IN mine | p.group] | one {.id, .name, .kind}] AS groupings,
  reduce(ids = [], p IN mine + theirs | ids + p.ids) AS claims
ORDER BY jaccard DESC, shared DESC, a.id, b.id
LIMIT $k
