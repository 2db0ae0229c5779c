// States without a direct tie, and through whom they are reached
// ---
// topic: brokerage
// question: Which states have no direct tie to {origin} on {as_of}, and through whom are they reached?
// meaning: >-
//   A row is one state that no recorded tie joins to the origin. Its shortest ways run through the
//   states named; where somebody asserts that a broker opens the way to it, that stands beside.
// caveat: >-
//   *No direct tie is recorded* is not *there is none*: the sources may simply not speak of it. A way
//   on paper does not say that anybody used it.
// basis: direct and lifted ties; shared agreements, events and blocs only with --basis all
// layers: all, or the one given
// sign: friendly and neutral ties, unless --sign says otherwise
// direction: ignored
// time: ties certain on the date; assertions certain on the date
// parameters:
//   origin: {type: entity, kinds: [State], help: From where, default: RUS, example: RUS}
//   as_of: standard
// columns:
//   part: standard
//   state: {type: entity, help: The state, heading: State}
//   length: {type: integer, help: Steps of the shortest way, heading: Steps}
//   through: {type: entities, help: States on the shortest ways between the two, heading: Through}
//   asserted: {type: statements, help: Assertions that somebody opens the way to it, heading: Asserted mediation}
//   claims: standard
// key: [state]
// network: {}
// sections:
//   reached: Reached through others
//   unreached: Tied to others, but by no recorded way to the origin
// ---
MATCH (origin:Entity {id: $origin})
MATCH (state:State)
WHERE state <> origin
  AND any(pair IN $pairs WHERE state.id IN [pair.a, pair.b])
  AND none(pair IN $pairs WHERE state.id IN [pair.a, pair.b] AND origin.id IN [pair.a, pair.b])
CALL (origin, state) {
  OPTIONAL MATCH p = ALL SHORTEST
    (origin)
    // What names parameters alone is looked at on the way; a variable would be seen afterwards.
    ((x:State)-[t:TIE|CLAIMED_TIE]-(y:State) WHERE any(pair IN $pairs WHERE pair.tie = t.id)){1,6}
    (state)
  RETURN collect(p) AS ways
}
CALL (ways) {
  UNWIND ways AS p
  UNWIND nodes(p)[1..-1] AS stop
  WITH DISTINCT stop
  ORDER BY stop.id
  RETURN collect(stop {.id, .name, .kind}) AS through
}
CALL (state) {
  MATCH (c:Claim {relation: 'OPENS_WAY_TO', polarity: 'affirmed'})-[:OBJECT]->(state)
  WHERE EXISTS { (c)-[:ROLE {role: 'beneficiary'}]->(:Entity {id: $origin}) }
    AND $reading IN c.readings AND c.start_max <= $as_of AND $as_of <= c.end_min
  WITH c
  ORDER BY c.id
  RETURN collect(c) AS asserting
}
WITH
  state, ways, through, asserting,
  CASE WHEN size(ways) > 0
    THEN reduce(all = [], p IN ways | all + [t IN relationships(p) WHERE NOT t.id IN all | t.id])
    ELSE [pair IN $pairs WHERE state.id IN [pair.a, pair.b] | pair.tie]
  END AS steps
RETURN
  CASE WHEN size(ways) > 0 THEN 'reached' ELSE 'unreached' END AS part,
  state {.id, .name, .kind} AS state,
  length(head(ways)) AS length,
  through,
  [c IN asserting | c.statement] AS asserted,
  reduce(
    ids = [],
    pair IN [pair IN $pairs WHERE pair.tie IN steps] | ids + [id IN pair.claims WHERE NOT id IN ids]
  ) + [c IN asserting | c.id] AS claims
ORDER BY part, length, state.name
