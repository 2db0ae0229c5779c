// The ties of a pair by layer and sign
// ---
// topic: pairs
// question: Layer by layer, are {a} and {b} friendly, hostile or both on {as_of}?
// meaning: >-
//   A row is one layer with the numbers of friendly, neutral and hostile ties, and what they come to:
//   friendly, hostile, mixed where there are both, or neutral.
// caveat: >-
//   Numbers of ties count what was written. Signs are never added up across layers: a pair can trade
//   and quarrel at once. Shared agreements, events and blocs are taken in with --basis all.
// basis: direct and lifted ties; shared agreements, events and blocs as neutral with --basis all
// layers: each by itself
// sign: shown
// direction: ignored
// time: ties certain on the date
// parameters:
//   a: standard
//   b: standard
//   as_of: standard
//   stance: standard
//   basis: standard
//   source: standard
// columns:
//   layer: {type: text, help: Field of life, heading: Layer}
//   verdict: {type: text, help: 'friendly, hostile, mixed or neutral', heading: The pair is}
//   friendly: {type: integer, help: Friendly ties, heading: Friendly}
//   neutral: {type: integer, help: Neutral ties, heading: Neutral}
//   hostile: {type: integer, help: Hostile ties, heading: Hostile}
//   statements: {type: statements, help: 'The claims, hostile ones first', heading: Claims}
//   claims: standard
// key: [layer]
// ---
MATCH (a:Entity {id: $a})-[t:TIE|CLAIMED_TIE]-(b:Entity {id: $b})
WHERE t.start_max <= $as_of AND $as_of <= t.end_min
  AND $reading IN t.readings
  AND ($basis = 'all' OR t.basis IN ['direct', 'lifted'])
  AND ($source IS NULL OR $source IN t.sources)
  AND (t:TIE OR $stance IN ['all', t.stance])
WITH t
ORDER BY t.sign, t.id
WITH
  t.layer AS layer, collect(t) AS ties,
  sum(CASE WHEN t.sign > 0 THEN 1 ELSE 0 END) AS friendly,
  sum(CASE WHEN t.sign = 0 THEN 1 ELSE 0 END) AS neutral,
  sum(CASE WHEN t.sign < 0 THEN 1 ELSE 0 END) AS hostile
RETURN
  layer,
  CASE
    WHEN friendly > 0 AND hostile > 0 THEN 'mixed'
    WHEN friendly > 0 THEN 'friendly'
    WHEN hostile > 0 THEN 'hostile'
    ELSE 'neutral'
  END AS verdict,
  friendly, neutral, hostile,
  reduce(told = [], t IN ties | told + CASE WHEN t.statement IN told THEN [] ELSE [t.statement] END) AS statements,
  reduce(ids = [], t IN ties | ids + [id IN t.claims WHERE NOT id IN ids]) AS claims
ORDER BY layer
