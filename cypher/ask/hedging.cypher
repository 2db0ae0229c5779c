// Who hedges between two powers
// ---
// topic: pairs
// question: Which states are tied to both {first} and {second} on {as_of}, and how, layer by layer?
// meaning: >-
//   A row is one state and one layer: whether it is friendly, hostile or mixed towards each of the two
//   powers in that layer. A state that is friendly to one in one layer and to the other in another
//   hedges across layers.
// caveat: >-
//   Apart from what is said outright, hedging is read off the ties: nobody need call it so. In which layer a state leans to whom depends
//   on what the sources mention.
// basis: direct and lifted ties
// layers: each by itself
// sign: shown; a state counts when it is friendly to both in some layer
// direction: ignored
// time: ties certain on the date
// parameters:
//   first: {type: entity, kinds: [State], default: RUS, help: One power, example: RUS}
//   second: {type: entity, kinds: [State], default: USA, help: The other power, example: USA}
//   as_of: standard
//   stance: standard
// columns:
//   part: standard
//   state: {type: entity, help: The state, heading: State}
//   layer: {type: text, help: Field of life, heading: Layer}
//   to_first: {type: text, help: 'friendly, hostile, mixed, neutral; empty where no tie is recorded', heading: To the first}
//   to_second: {type: text, help: 'friendly, hostile, mixed, neutral; empty where no tie is recorded', heading: To the second}
//   statement: standard
//   by: standard
//   claims: standard
// key: [part, state, layer, claims]
// sections:
//   asserted: Said to balance between two sides
//   same layer: Friendly to both in one layer
//   across layers: Friendly to both, in different layers
// cartesian: the two powers are set beside every state
// quiet: [asserted]
// ---
CALL () {
  MATCH (state:State)<-[:SUBJECT]-(c:Claim {relation: 'BALANCES_BETWEEN', polarity: 'affirmed'})
  WHERE c.start_max <= $as_of AND $as_of <= c.end_min AND $reading IN c.readings
    // One of the two powers is one of the sides.
    AND EXISTS {
      (c)-[:OBJECT]->()<-[:OBJECT]-(:Claim {relation: 'IN_GROUPING', polarity: 'affirmed'})-[:SUBJECT]->(side:Entity)
      WHERE side.id IN [$first, $second]
    }
  RETURN
    'asserted' AS part, state, c.layer AS layer, null AS to_first, null AS to_second,
    c.statement AS statement, c.by AS by, [c.id] AS claims
  UNION ALL
  MATCH (state:State)-[t:TIE|CLAIMED_TIE]-(power:State)
  WHERE power.id IN [$first, $second] AND NOT state.id IN [$first, $second]
    AND t.basis IN ['direct', 'lifted']
    AND t.start_max <= $as_of AND $as_of <= t.end_min
    AND $reading IN t.readings
    AND (t:TIE OR $stance IN ['all', t.stance])
  WITH state, t.layer AS layer, power.id AS power, t
  ORDER BY t.id
  WITH
    state, layer, power,
    CASE
      WHEN any(s IN collect(t.sign) WHERE s > 0) AND any(s IN collect(t.sign) WHERE s < 0) THEN 'mixed'
      WHEN any(s IN collect(t.sign) WHERE s > 0) THEN 'friendly'
      WHEN any(s IN collect(t.sign) WHERE s < 0) THEN 'hostile'
      ELSE 'neutral'
    END AS sign,
    reduce(ids = [], one IN collect(t.claims) | ids + [id IN one WHERE NOT id IN ids]) AS ids
  WITH
    state, layer,
    head(collect(CASE power WHEN $first THEN sign END)) AS to_first,
    head(collect(CASE power WHEN $second THEN sign END)) AS to_second,
    reduce(flat = [], one IN collect(ids) | flat + [id IN one WHERE NOT id IN flat]) AS claims
  WITH state, collect({layer: layer, to_first: to_first, to_second: to_second, claims: claims}) AS layers
  WHERE any(l IN layers WHERE l.to_first IN ['friendly', 'mixed'])
    AND any(l IN layers WHERE l.to_second IN ['friendly', 'mixed'])
  UNWIND layers AS l
  RETURN
    CASE
      WHEN any(o IN layers WHERE o.to_first IN ['friendly', 'mixed'] AND o.to_second IN ['friendly', 'mixed'])
      THEN 'same layer' ELSE 'across layers'
    END AS part,
    state, l.layer AS layer, l.to_first AS to_first, l.to_second AS to_second,
    null AS statement, null AS by, l.claims AS claims
}
RETURN
  part, state {.id, .name, .kind} AS state, layer, to_first, to_second, statement, by, claims
ORDER BY
  CASE part WHEN 'asserted' THEN 0 WHEN 'same layer' THEN 1 ELSE 2 END, state.name, layer, claims
