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
// time: ties certain on the date
// columns:
//   rank: standard
//   state: {type: entity, help: The state, heading: State}
//   score: {type: number, help: States cut off without it, heading: Cut off}
//   parts: {type: integer, help: Parts into which its own part of the network falls, heading: Parts}
// key: [state]
// network: {}
// measure: {}
// requires: [gds]
// ---
CALL gds.articulationPoints.stream($projection) YIELD nodeId
WITH gds.util.asNode(nodeId) AS state, [pair IN $pairs | pair.tie] AS ties
UNWIND [pair IN $pairs WHERE state.id IN [pair.a, pair.b]] AS own
MATCH (n:Entity {id: CASE own.a WHEN state.id THEN own.b ELSE own.a END})
CALL (state, ties, n) {
  // What can be reached from a neighbour without the state itself.
  MATCH (m:State)
  WHERE m <> state AND (
    m = n OR EXISTS {
      MATCH p = shortestPath((n)-[:TIE|CLAIMED_TIE*1..30]-(m))
      WHERE all(t IN relationships(p) WHERE t.id IN ties) AND none(x IN nodes(p) WHERE x = state)
    }
  )
  WITH m.id AS id
  ORDER BY id
  RETURN collect(id) AS part
}
WITH state, collect(DISTINCT part) AS parts
WITH
  state, parts,
  reduce(all = 0, part IN parts | all + size(part)) AS total,
  reduce(largest = 0, part IN parts | CASE WHEN size(part) > largest THEN size(part) ELSE largest END) AS largest
RETURN state {.id, .name, .kind} AS state, toFloat(total - largest) AS score, size(parts) AS parts
