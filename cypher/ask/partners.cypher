// Whom an actor is tied to
// ---
// topic: pairs
// question: To which states is {actor} tied on {as_of}, in which layers and how?
// meaning: >-
//   A row is one state with the layers of its ties to the actor. A layer with friendly and hostile
//   ties is mixed; the number of claims says how much was written, not how close the two are.
// caveat: >-
//   The sources chose whom to write about: a state that is missing is not covered, or is tied only in
//   ways that make no tie, such as plans and forecasts; see statements.
// basis: direct and lifted ties; shared agreements, events and blocs as neutral with --basis all
// layers: all, or the one given
// sign: shown per layer; friendly and neutral ones alone with --sign friendly
// direction: ignored
// time: ties that hold on the date or were last said before it, each marked
// parameters:
//   actor: {type: entity, kinds: [State], help: The state, example: Venezuela}
//   as_of: standard
//   sign: {type: choice, choices: [friendly, hostile, any], help: Which ties count; friendly takes neutral ones too, default: any, example: hostile}
// columns:
//   partner: {type: entity, help: The other state, heading: Partner}
//   status: standard
//   attested: standard
//   sign: {type: text, help: 'friendly, hostile, mixed or neutral, over all layers together', heading: Ties are}
//   layers: {type: texts, help: Layers of the ties, heading: Layers}
//   claim_count: {type: integer, help: Claims that found the ties, heading: Claims}
//   carriers: {type: integer, help: Sources that carry them, heading: Sources}
//   claims: standard
// key: [partner]
// network: {}
// around: [actor]
// ---
UNWIND $pairs AS pair
MATCH (partner:State {id: CASE $actor WHEN pair.a THEN pair.b ELSE pair.a END})
RETURN
  partner, CASE WHEN pair.held THEN 'holds' ELSE 'last said' END AS status,
  pair.last AS attested, pair.sign AS sign, pair.layers AS layers,
  pair.claim_count AS claim_count, size(pair.sources) AS carriers, pair.claims AS claims
ORDER BY claim_count DESC, partner.id
