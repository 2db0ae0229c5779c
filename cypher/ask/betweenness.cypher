// Who lies between others
// ---
// topic: structure
// question: Which states lie on shortest ways between other states on {as_of}?
// meaning: >-
//   Betweenness centrality: the share of pairs of other states between which the state lies on a
//   shortest way, a pair with several such ways counting in parts. 0 lies between none, 1 between
//   all. Parallel ties count once.
// caveat: >-
//   Read it as *most mentioned*, not as most powerful: the sources write about Russia, so it lies
//   between whatever they mention. It does not measure mediation; ask mediated-partners for that.
// basis: direct and lifted ties; shared agreements, events and blocs only with --basis all
// layers: all, or the one given
// sign: friendly and neutral ties, unless --sign says otherwise
// direction: ignored
// time: ties that hold on the date or were last said before it
// columns:
//   rank: standard
//   state: {type: entity, help: The state, heading: State}
//   score: {type: number, help: Share of pairs of others that it lies between, heading: Betweenness}
// key: [state]
// network: {}
// measure: {}
// requires: [gds]
// ---
CALL gds.betweenness.stream($projection) YIELD nodeId, score
WITH collect({state: gds.util.asNode(nodeId), score: score}) AS found
UNWIND found AS one
WITH one.state AS state, one.score AS score, size(found) AS n
RETURN
  state,
  CASE WHEN n > 2 THEN round(2 * score / ((n - 1) * (n - 2)), 4) ELSE 0.0 END AS score
