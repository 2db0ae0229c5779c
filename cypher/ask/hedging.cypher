// Who hedges between two powers
// ---
// topic: pairs
// question: Which states are tied to both {first} and {second} on {as_of}, and how, layer by layer?
// meaning: >-
//   A row is one state and one layer: whether it is friendly, hostile or mixed towards each of the two
//   powers in that layer. A state that is friendly to one in one layer and to the other in another
//   hedges across layers.
// caveat: >-
//   Apart from what is said outright, hedging is read off the ties: nobody need call it so. In which
//   layer a state leans to whom depends on what the sources mention.
// basis: direct and lifted ties
// layers: each by itself
// sign: shown; a state counts when it is friendly to both in some layer
// direction: ignored
// time: ties that hold on the date or were last said before it; *holds* only where both sides have one
//   that does
// parameters:
//   first: {type: entity, kinds: [State], default: RUS, help: One power, example: RUS}
//   second: {type: entity, kinds: [State], default: USA, help: The other power, example: USA, unlike: [first]}
//   as_of: standard
//   stance: standard
// columns:
//   part: standard
//   state: {type: entity, help: The state, heading: State}
//   layer: {type: text, help: Field of life, heading: Layer}
//   to_first: {type: text, help: 'friendly, hostile, mixed, neutral; empty where no tie is recorded', heading: To the first}
//   to_second: {type: text, help: 'friendly, hostile, mixed, neutral; empty where no tie is recorded', heading: To the second}
//   status: standard
//   attested: standard
//   statement: standard
//   by: standard
//   claims: standard
// key: [part, state, layer, claims]
// sections:
//   asserted: Said to balance between two sides
//   same layer: Friendly to both in one layer
//   across layers: Friendly to both, in different layers
// quiet: [asserted]
// ---
CALL () {
  // One of the two powers is placed on one of the sides.
  MATCH (power:State)<-[:MEMBER]-(:Membership {reading: $reading})-[:GROUP]->(sides:Grouping)
  MATCH (sides)<-[:OBJECT]-(c:Claim {as_balancing: 'balances'})-[:SUBJECT]->(state:State)
  WHERE power.id IN [$first, $second] AND c.from <= $as_of <= c.maybe_to
    AND EXISTS { (:Dossier {id: $reading + ' anyone'})-[:HOLDS]->(c) }
  RETURN DISTINCT
    'asserted' AS part, state, c {.layer, .to, .attested, .statement, .by, claims: [c.id]} AS row
  UNION ALL
  UNWIND [$first, $second] AS power
  MATCH (:State {id: power})<-[:JOINS]-(pair:Pair {reading: $reading})-[:JOINS]->(state:State)
  MATCH (pair)<-[:OF]-(t:Tie {stated: true})
  WHERE NOT state.id IN [$first, $second]
    AND t.from <= $as_of <= t.maybe_to AND $stance IN t.stances
  WITH state, power, t ORDER BY t.id
  UNWIND t.claims AS id
  WITH
    state, power, t.layer AS layer, collect(DISTINCT id) AS ids, max(t.to) AS to,
    max(t.attested) AS attested, CASE
      WHEN min(t.sign) < 0 AND max(t.sign) > 0 THEN 'mixed'
      WHEN max(t.sign) > 0 THEN 'friendly'
      WHEN min(t.sign) < 0 THEN 'hostile'
      ELSE 'neutral'
    END AS sign
  WITH
    state, layer, min(to) AS to, min(attested) AS attested, collect(ids) AS sides,
    collect(CASE power WHEN $first THEN sign END)[0] AS first,
    collect(CASE power WHEN $second THEN sign END)[0] AS second
  WITH *, [sign IN [first, second] | coalesce(sign IN ['friendly', 'mixed'], false)] AS likes
  WITH
    state, max(likes[0]) AND max(likes[1]) AS both, max(likes[0] AND likes[1]) AS here,
    collect({
      layer: layer, to: to, attested: attested, first: first, second: second,
      claims: COLLECT { UNWIND sides AS ids UNWIND ids AS id RETURN DISTINCT id }
    }) AS rows
  UNWIND CASE WHEN both THEN rows ELSE [] END AS row
  RETURN CASE WHEN here THEN 'same layer' ELSE 'across layers' END AS part, state, row
}
RETURN
  part, state, row.layer AS layer, row.first AS to_first, row.second AS to_second,
  CASE WHEN $as_of <= row.to THEN 'holds' ELSE 'last said' END AS status,
  row.attested AS attested, row.statement AS statement, row.by AS by, row.claims AS claims
ORDER BY part <> 'asserted', part <> 'same layer', state.name, layer, claims
