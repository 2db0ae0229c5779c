// Who is near to all others
// ---
// topic: structure
// question: From which states is the way to all others shortest on {as_of}?
// meaning: >-
//   Closeness centrality, as Wasserman and Faust correct it for networks in parts: the inverse of the
//   mean number of steps to the states that can be reached, times the share of all states that these
//   are. 1 means a direct tie to every state, 0 a tie to none.
// caveat: >-
//   Read it as *most mentioned*: the sources write about Russia, so most ways run through it and whoever
//   is tied to it is near to all its partners.
// basis: direct and lifted ties; shared agreements, events and blocs only with --basis all
// layers: all, or the one given
// sign: friendly and neutral ties, unless --sign says otherwise
// direction: ignored
// time: ties that hold on the date or were last said before it
// columns:
//   rank: standard
//   state: {type: entity, help: The state, heading: State}
//   score: {type: number, help: Closeness from 0 to 1, heading: Closeness}
// key: [state]
// network: {}
// measure: {positive: true}
// requires: [gds]
// ---
CALL gds.closeness.stream($projection, {useWassermanFaust: true}) YIELD nodeId, score
WITH gds.util.asNode(nodeId) AS state, score
RETURN state, round(score, 4) AS score
