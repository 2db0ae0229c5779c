// Who is tied to the well tied
// ---
// topic: structure
// question: Which states have the highest eigenvector centrality on {as_of}?
// meaning: >-
//   Eigenvector centrality: a state scores high when the states it is tied to score high. The scores are
//   those of the leading eigenvector of the ties, of length 1. Where several parts of the network share
//   the largest eigenvalue, all of them score: as repeated summing over neighbours, begun with equal
//   scores, would have it.
// caveat: >-
//   Read it as *most mentioned*. In a network that falls into parts only the one with the largest
//   eigenvalue scores, or those that share it; all others get 0, which says nothing about them.
// basis: direct and lifted ties; shared agreements, events and blocs only with --basis all
// layers: all, or the one given
// sign: friendly and neutral ties, unless --sign says otherwise
// direction: ignored
// time: ties that hold on the date or were last said before it
// columns:
//   rank: standard
//   state: {type: entity, help: The state, heading: State}
//   score: {type: number, help: Entry of the leading eigenvector, heading: Eigenvector}
// key: [state]
// network: {}
// measure: {computed: eigenvector, positive: true}
// ---
UNWIND $scores AS one
MATCH (state:Entity {id: one.id})
RETURN state, round(one.score, 4) AS score
