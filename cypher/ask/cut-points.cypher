// Whose loss would cut others off
// ---
// topic: structure
// question: Which states would, if left out, cut others off from the rest on {as_of}?
// meaning: >-
//   A row is one articulation point: without it, the part of the network to which it belongs falls into
//   several. The score is the number of states that are then cut off from the largest of these.
// caveat: >-
//   Most states here hang on Russia because the sources tie them to nobody else. That they are *cut off*
//   on paper says nothing of their relations with each other.
// basis: direct and lifted ties; shared agreements, events and blocs only with --basis all
// layers: all, or the one given
// sign: friendly and neutral ties, unless --sign says otherwise
// direction: ignored
// time: ties that hold on the date or were last said before it
// columns:
//   rank: standard
//   state: {type: entity, help: The state, heading: State}
//   score: {type: number, help: States cut off without it, heading: Cut off}
//   parts: {type: integer, help: Parts into which its own part of the network falls, heading: Parts}
// key: [state]
// network: {}
// measure: {positive: true}
// requires: [gds]
// ---
CALL gds.articulationPoints.stream($projection) YIELD nodeId
WITH gds.util.asNode(nodeId) AS state, [pair IN $pairs | [pair.a, pair.b]] AS pairs
WITH
  state, [ends IN pairs WHERE NOT state.id IN ends] AS left,
  [ends IN pairs WHERE state.id IN ends | [id IN ends WHERE id <> state.id][0]] AS neighbours
// What hangs together without the state: a pair that is left joins the parts its ends are in.
WITH state, neighbours, reduce(
  parts = [id IN neighbours | [id]], ends IN left |
  [part IN parts WHERE none(id IN ends WHERE id IN part)] + [reduce(
    joined = ends, part IN [part IN parts WHERE any(id IN ends WHERE id IN part)] |
    joined + [id IN part WHERE NOT id IN joined]
  )]
) AS parts
UNWIND parts AS part
WITH state, neighbours, size(part) AS size, part
// Parts that the state was never tied to are no loss.
WHERE any(id IN part WHERE id IN neighbours)
RETURN state, toFloat(sum(size) - max(size)) AS score, count(*) AS parts
