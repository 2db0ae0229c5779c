// Which ties vanish without forecasts, pundits or one carrier
// ---
// topic: provenance
// question: Which ties between states vanish on {as_of} without {without} (and without what {carrier} alone states)?
// meaning: >-
//   A row is one pair of states and one layer of which, when the named claims are left out, nothing
//   remains: neither as fact nor as judgement, plan or forecast.
// caveat: >-
//   That a tie vanishes says on what it rests, not that it is untrue.
// basis: direct and lifted ties, as fact or as claimed
// layers: each by itself
// sign: shown
// direction: ignored
// time: ties certain on the date
// parameters:
//   without: {type: choice, choices: [forecasts, pundits, judgements, claims, nothing], default: forecasts, help: 'What is left out: forecasts and plans; pundits; judgements; all that is only claimed; or nothing, to leave out a carrier alone', example: pundits}
//   carrier: {type: source, optional: true, help: 'Leave out what this source alone states, too', example: oriental-review-2014}
//   as_of: standard
//   layer: standard
// columns:
//   a: {type: entity, help: One state, heading: State}
//   b: {type: entity, help: The other state, heading: State and}
//   layer: {type: text, help: Field of life, heading: Layer}
//   signs: {type: texts, help: 'friendly, neutral, hostile', heading: Sign}
//   statements: {type: statements, help: On what the tie rests, heading: Rests on}
//   voices: standard
//   claims: standard
// key: [a, b, layer]
// cartesian: every pair of the few dozen states is looked at
// nothing: No tie vanishes; each rests on something else too.
// ---
MATCH (a:State)-[t:TIE|CLAIMED_TIE]-(b:State)
WHERE a.id < b.id AND t.basis IN ['direct', 'lifted'] AND $reading IN t.readings
  AND t.start_max <= $as_of AND $as_of <= t.end_min
  AND ($layer IS NULL OR t.layer = $layer)
WITH
  a, b, t,
  // What a source alone states goes with it, whatever else is left out.
  $carrier IS NOT NULL AND all(source IN t.sources WHERE source = $carrier) OR CASE $without
    WHEN 'forecasts' THEN t.mode IN ['prediction', 'plan', 'intent', 'offer', 'capability']
    WHEN 'pundits' THEN t.voice = 'pundit'
    WHEN 'judgements' THEN t.mode = 'evaluation'
    WHEN 'claims' THEN t:CLAIMED_TIE
    ELSE false
  END AS gone
ORDER BY t.id
WITH a, b, t.layer AS layer, collect(t) AS ties, collect(gone) AS gone
WHERE all(one IN gone WHERE one)
RETURN
  a {.id, .name, .kind} AS a, b {.id, .name, .kind} AS b, layer,
  [sign IN [1, 0, -1] WHERE any(t IN ties WHERE t.sign = sign) |
    CASE sign WHEN 1 THEN 'friendly' WHEN 0 THEN 'neutral' ELSE 'hostile' END] AS signs,
  reduce(told = [], t IN ties | told + CASE WHEN t.statement IN told THEN [] ELSE [t.statement] END) AS statements,
  reduce(voices = [], t IN ties | voices + CASE WHEN t.by IN voices THEN [] ELSE [t.by] END) AS voices,
  reduce(ids = [], t IN ties | ids + [id IN t.claims WHERE NOT id IN ids]) AS claims
ORDER BY a.name, b.name, layer
