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
//   otherwise: {type: statements, help: 'Ties to the origin of another sign or stance', heading: Tied otherwise}
//   claims: standard
// key: [state]
// network: {}
// sections:
//   asserted: Somebody is said to open the way to it
//   reached: Reached through others
//   unreached: Tied to somebody, but no recorded way leads to the origin
//   otherwise: Tied to the origin, but with another sign or not as fact
// quiet: [unreached, otherwise]
// ---
MATCH (origin:Entity {id: $origin})
MATCH (state:State)
WHERE state <> origin
  AND (any(pair IN $pairs WHERE state.id IN [pair.a, pair.b]) OR EXISTS {
    (state)<-[:OBJECT]-(:Claim {relation: 'OPENS_WAY_TO', polarity: 'affirmed'})-[:ROLE {role: 'beneficiary'}]->(origin)
  })
  AND none(pair IN $pairs WHERE state.id IN [pair.a, pair.b] AND origin.id IN [pair.a, pair.b])
CALL (origin, state) {
  OPTIONAL MATCH p = ALL SHORTEST
    (origin)
    // What names parameters alone is looked at on the way; a variable would be seen afterwards.
    ((x:State)-[t:TIE|CLAIMED_TIE]-(y:State) WHERE t.id IN $ties){1,6}
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
CALL (state, origin) {
  MATCH (state)-[t:TIE|CLAIMED_TIE]-(origin)
  WHERE t.basis IN ['direct', 'lifted'] AND $reading IN t.readings
    AND t.start_max <= $as_of AND $as_of <= t.end_min AND ($layer IS NULL OR t.layer = $layer)
  WITH t
  ORDER BY t.id
  RETURN collect(t) AS others
}
WITH state, ways, through, asserting, others
WHERE size(ways) > 0 OR size(asserting) > 0 OR any(pair IN $pairs WHERE state.id IN [pair.a, pair.b])
WITH
  state, ways, through, asserting, others,
  CASE WHEN size(ways) > 0
    THEN reduce(all = [], p IN ways | all + [t IN relationships(p) WHERE NOT t.id IN all | t.id])
    ELSE [pair IN $pairs WHERE state.id IN [pair.a, pair.b] | pair.tie]
  END AS steps
RETURN
  CASE
    WHEN size(asserting) > 0 THEN 'asserted'
    WHEN size(others) > 0 THEN 'otherwise'
    WHEN size(ways) > 0 THEN 'reached'
    ELSE 'unreached'
  END AS part,
  state {.id, .name, .kind} AS state,
  length(head(ways)) AS length,
  through,
  [c IN asserting | c.statement] AS asserted,
  reduce(told = [], t IN others | told + CASE WHEN t.statement IN told THEN [] ELSE [t.statement] END) AS otherwise,
  reduce(
    ids = [],
    id IN [c IN asserting | c.id]
      + reduce(all = [], pair IN [pair IN $pairs WHERE pair.tie IN steps] | all + pair.claims)
      + reduce(all = [], t IN others | all + t.claims) |
    ids + CASE WHEN id IN ids THEN [] ELSE [id] END
  ) AS claims
ORDER BY
  CASE part WHEN 'asserted' THEN 0 WHEN 'reached' THEN 1 WHEN 'unreached' THEN 2 ELSE 3 END,
  length, state.name, state.id
