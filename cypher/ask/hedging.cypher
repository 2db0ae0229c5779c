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
//   second: {type: entity, kinds: [State], default: USA, help: The other power, example: USA}
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
  MATCH (sides)<-[:OBJECT]-(c:Claim {as_balancing: 'balances'})
  WHERE power.id IN [$first, $second] AND c.from <= $as_of <= c.maybe_to
  MATCH (:Dossier {id: $reading + ' anyone'})-[:HOLDS]->(c)-[:SUBJECT]->(state:State)
  RETURN DISTINCT
    'asserted' AS part, state, c.layer AS layer, null AS to_first, null AS to_second,
    c.to AS to, c.attested AS attested, c.statement AS statement, c.by AS by, [c.id] AS claims
  UNION ALL
  UNWIND [$first, $second] AS power
  MATCH (:State {id: power})<-[:JOINS]-(pair:Pair {reading: $reading})-[:JOINS]->(state:State)
  MATCH (pair)<-[:OF]-(t:Tie {stated: true})
  WHERE NOT state.id IN [$first, $second]
    AND t.from <= $as_of <= t.maybe_to AND $stance IN t.stances
  WITH
    state, power, t.layer AS layer, collect(t.sign) AS signs, max(t.to) AS to,
    max(t.attested) AS attested, collect(t.claims) AS nested
  WITH *, CASE
    WHEN 1 IN signs AND -1 IN signs THEN 'mixed'
    WHEN 1 IN signs THEN 'friendly'
    WHEN -1 IN signs THEN 'hostile'
    ELSE 'neutral'
  END AS sign
  WITH
    state, layer, min(to) AS to, min(attested) AS attested,
    reduce(all = [], one IN collect(nested) | all + one) AS nested,
    collect(CASE power WHEN $first THEN sign END)[0] AS to_first,
    collect(CASE power WHEN $second THEN sign END)[0] AS to_second
  WITH state, collect({
    layer: layer, to: to, attested: attested, nested: nested,
    to_first: to_first, to_second: to_second,
    first: to_first IN ['friendly', 'mixed'], second: to_second IN ['friendly', 'mixed']
  }) AS layers
  WHERE any(l IN layers WHERE l.first) AND any(l IN layers WHERE l.second)
  UNWIND layers AS l
  RETURN
    CASE
      WHEN any(l IN layers WHERE l.first AND l.second) THEN 'same layer'
      ELSE 'across layers'
    END AS part, state, l.layer AS layer, l.to_first AS to_first, l.to_second AS to_second,
    l.to AS to, l.attested AS attested, null AS statement, null AS by,
    reduce(ids = [], one IN l.nested | ids + [id IN one WHERE NOT id IN ids]) AS claims
}
RETURN
  part, state, layer, to_first, to_second,
  CASE WHEN $as_of <= to THEN 'holds' ELSE 'last said' END AS status, attested,
  statement, by, claims
ORDER BY
  CASE part WHEN 'asserted' THEN 0 WHEN 'same layer' THEN 1 ELSE 2 END, state.name, layer, claims
