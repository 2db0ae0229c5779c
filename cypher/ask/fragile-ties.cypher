// Which ties vanish without forecasts, pundits or one carrier
// ---
// topic: provenance
// question: Which ties between states vanish on {as_of} without {without} (and without what {carrier} alone states)?
// meaning: >-
//   A row is one pair of states and one layer of which, when the named claims are left out, nothing
//   remains: neither as fact nor as judgement, plan or forecast, and nothing that was last said before
//   the date either.
// caveat: >-
//   That a tie vanishes says on what it rests, not that it is untrue.
// basis: direct and lifted ties, as fact or as claimed
// layers: each by itself
// sign: shown
// direction: ignored
// time: ties that hold on the date or were last said before it; *holds* where one of them does
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
//   status: standard
//   attested: standard
//   claims: standard
// key: [a, b, layer]
// nothing: No tie vanishes; each rests on something else too.
// ---
MATCH (pair:Pair {reading: $reading})<-[:OF]-(t:Tie {stated: true})
WHERE t.from <= $as_of <= t.maybe_to AND ($layer IS NULL OR t.layer = $layer)
WITH pair, t
ORDER BY t.id
WITH
  pair, t.layer AS layer, collect(DISTINCT t.sign) AS signs, max(t.to) AS to,
  collect(DISTINCT t.statement) AS statements, collect(DISTINCT t.by) AS voices,
  max(t.attested) AS attested, collect(t.claims) AS nested,
  // What a source alone states goes with it, whatever else is left out.
  min($without IN t.hangs_on OR t.sources = [coalesce($carrier, '')]) AS gone
WHERE gone
MATCH (a:State)<-[:JOINS]-(pair)-[:JOINS]->(b:State)
WHERE a.id < b.id
RETURN
  a, b, layer,
  [sign IN [1, 0, -1] WHERE sign IN signs | ['neutral', 'friendly', 'hostile'][sign]] AS signs,
  statements, voices, CASE WHEN $as_of <= to THEN 'holds' ELSE 'last said' END AS status, attested,
  COLLECT { UNWIND nested AS ids UNWIND ids AS id RETURN DISTINCT id } AS claims
ORDER BY a.name, b.name, layer
