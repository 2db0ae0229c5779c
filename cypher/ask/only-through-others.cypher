// States without a direct tie, and through whom they are reached
// ---
// topic: brokerage
// question: Which states have no direct tie to {origin} on {as_of}, and through whom are they reached?
// meaning: >-
//   A row is one state that no recorded tie joins to the origin. Its shortest ways run through the
//   states named; where somebody asserts that a broker opens the way to it, that stands beside. The
//   row holds where one of the assertions, ties or ways does that put it in its part; it is attested as
//   of the latest of them, and a way as of the oldest of its steps.
// caveat: >-
//   *No direct tie is recorded* is not *there is none*: the sources may simply not speak of it. A way
//   on paper does not say that anybody used it.
// basis: direct and lifted ties; shared agreements, events and blocs only with --basis all
// layers: all, or the one given
// sign: friendly and neutral ties, unless --sign says otherwise
// direction: ignored
// time: what holds on the date or was last said before it, each marked
// parameters:
//   origin: {type: entity, kinds: [State], help: From where, default: RUS, example: RUS}
//   as_of: standard
// columns:
//   part: standard
//   state: {type: entity, help: The state, heading: State}
//   status: standard
//   attested: standard
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
// cartesian: every state is set beside the one origin
// ---
MATCH (origin:State {id: $origin})
MATCH (state:State)
WHERE state <> origin
  AND NOT EXISTS { (origin)<-[:JOINS]-(pair:Pair)-[:JOINS]->(state) WHERE pair.id IN $tied }
OPTIONAL MATCH ALL SHORTEST
  (origin)(()<-[:JOINS]-(pair:Pair)-[:JOINS]->(y:State) WHERE pair.id IN $tied){1,6}(state)
WITH origin, state, pair, y ORDER BY [n IN y | n.id]
WITH origin, state, collect([one IN pair | $by_id[one.id]]) AS ways, collect(y[..-1]) AS stops
WITH
  *,
  CASE ways
    WHEN [] THEN COLLECT {
      MATCH (state)<-[:JOINS]-(p) WHERE p.id IN $tied RETURN [$by_id[p.id]] ORDER BY p.id
    }
    ELSE ways
  END AS steps,
  COLLECT {
    MATCH (origin)<-[:BENEFICIARY]-(m:Mediation {reading: $reading})-[:PARTNER]->(state)
    WHERE m.as = 'opens' AND m.from <= $as_of <= m.maybe_to
    RETURN m ORDER BY m.id
  } AS asserting,
  COLLECT {
    MATCH (origin)<-[:FROM|TO]-(t:Tie {reading: $reading, stated: true})-[:FROM|TO]->(state)
    WHERE t.from <= $as_of <= t.maybe_to AND ($layer IS NULL OR t.layer = $layer)
    RETURN t ORDER BY t.id
  } AS others
WITH *, CASE asserting WHEN [] THEN others ELSE asserting END AS told
WHERE steps <> [] OR asserting <> []
// What puts it into its part: assertions, ties or ways.
WITH *, [row IN told | {held: $as_of <= row.to, last: row.attested}]
  + [way IN CASE told WHEN [] THEN steps ELSE [] END | {
    held: all(p IN way WHERE p.held),
    last: COLLECT { UNWIND way AS p RETURN p.last AS day ORDER BY day }[0]
  }] AS grounds
RETURN
  CASE
    WHEN asserting <> [] THEN 'asserted'
    WHEN others <> [] THEN 'otherwise'
    WHEN ways <> [] THEN 'reached'
    ELSE 'unreached'
  END AS part,
  state, CASE WHEN any(one IN grounds WHERE one.held) THEN 'holds' ELSE 'last said' END AS status,
  COLLECT { UNWIND grounds AS one RETURN one.last AS day ORDER BY day DESC }[0] AS attested,
  size(ways[0]) AS length,
  COLLECT { UNWIND stops AS way UNWIND way AS n RETURN DISTINCT n ORDER BY n.id } AS through,
  COLLECT { UNWIND asserting AS m RETURN DISTINCT m.statement } AS asserted,
  COLLECT { UNWIND others AS t RETURN DISTINCT t.statement } AS otherwise,
  COLLECT {
    UNWIND [asserting, others] + steps AS rows UNWIND rows AS row UNWIND row.claims AS id
    RETURN DISTINCT id
  } AS claims
ORDER BY part, length, state.name, state.id
