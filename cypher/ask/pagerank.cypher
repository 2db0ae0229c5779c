// Who is tied to those that are tied to many
// ---
// topic: structure
// question: Which states have the highest PageRank on {as_of}?
// meaning: >-
//   PageRank with damping 0.85: how often one would come by a state on a random walk along the ties that
//   now and then starts anew anywhere. The scores of all states sum to 1.
// caveat: >-
//   Read it as *most mentioned*. On ties without direction PageRank comes close to counting ties, and
//   states without any keep the share that a walk starts with.
// basis: direct and lifted ties; shared agreements, events and blocs only with --basis all
// layers: all, or the one given
// sign: friendly and neutral ties, unless --sign says otherwise
// direction: ignored
// time: ties that hold on the date or were last said before it
// columns:
//   rank: standard
//   state: {type: entity, help: The state, heading: State}
//   score: {type: number, help: Share of the walk spent there, heading: PageRank}
// key: [state]
// network: {}
// measure: {positive: true}
// requires: [gds]
// ---
CALL gds.pageRank.stream(
  $projection, {maxIterations: 200, tolerance: 0.0000001, concurrency: 1, scaler: 'L1Norm'}
) YIELD nodeId, score
WITH gds.util.asNode(nodeId) AS state, score
RETURN state, round(score, 4) AS score
