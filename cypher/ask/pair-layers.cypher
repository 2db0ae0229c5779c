// The ties of a pair by layer and sign
// ---
// topic: pairs
// question: Layer by layer, are {a} and {b} friendly, hostile or both on {as_of}?
// meaning: >-
//   A row is one layer with the numbers of friendly, neutral and hostile ties, and what they come to:
//   friendly, hostile, mixed where there are both, or neutral. What holds and what was last said are
//   reckoned apart.
// caveat: >-
//   Numbers of ties count what was written. Signs are never added up across layers: a pair can trade
//   and quarrel at once. Shared agreements, events and blocs are taken in with --basis all.
// basis: direct and lifted ties; shared agreements, events and blocs as neutral with --basis all
// layers: each by itself
// sign: shown
// direction: ignored
// time: ties that hold on the date, and apart from them those that were last said before it
// parameters:
//   a: standard
//   b: standard
//   as_of: standard
//   stance: standard
//   basis: standard
//   source: standard
// columns:
//   part: standard
//   layer: {type: text, help: Field of life, heading: Layer}
//   verdict: {type: text, help: 'friendly, hostile, mixed or neutral', heading: The pair is}
//   friendly: {type: integer, help: Friendly ties, heading: Friendly}
//   neutral: {type: integer, help: Neutral ties, heading: Neutral}
//   hostile: {type: integer, help: Hostile ties, heading: Hostile}
//   statements: {type: statements, help: 'The claims, hostile ones first', heading: Claims}
//   attested: standard
//   claims: standard
// key: [part, layer]
// sections:
//   holds: Holding on the date
//   last said: Last said before the date
// ---
MATCH (:State {id: $a})<-[:JOINS]-(pair:Pair {reading: $reading})-[:JOINS]->(:State {id: $b})
MATCH (pair)<-[:OF]-(t:Tie)
WHERE t.from <= $as_of <= t.maybe_to AND $stance IN t.stances AND ($basis = 'all' OR t.stated)
  AND ($source IS NULL OR $source IN t.sources)
WITH t, CASE WHEN $as_of <= t.to THEN 'holds' ELSE 'last said' END AS part
ORDER BY t.sign, t.id
WITH
  part, t.layer AS layer, collect(DISTINCT t.statement) AS statements, max(t.attested) AS attested,
  count(CASE t.sign WHEN 1 THEN t END) AS friendly, count(CASE t.sign WHEN 0 THEN t END) AS neutral,
  count(CASE t.sign WHEN -1 THEN t END) AS hostile, collect(t.claims) AS nested
RETURN
  part, layer, friendly, neutral, hostile, statements, attested,
  CASE WHEN friendly > 0 AND hostile > 0 THEN 'mixed' WHEN friendly > 0 THEN 'friendly'
    WHEN hostile > 0 THEN 'hostile' ELSE 'neutral' END AS verdict,
  COLLECT { UNWIND nested AS ids UNWIND ids AS id RETURN DISTINCT id } AS claims
ORDER BY part, layer
