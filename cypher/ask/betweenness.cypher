// Who lies between others
// ---
// question: Which states lie on shortest ways between other states on {as_of}?
// meaning: >-
//   Betweenness centrality of each state among recorded friendly and neutral ties, divided by the
//   number of pairs of other states: 0 lies between none, 1 between all. Parallel ties count once.
// caveat: >-
//   Read it as *most mentioned*, not as most powerful: the sources write about Russia, so it lies
//   between whatever they mention. A state whose score rests on a single claim would lose it with
//   that claim; the column says how many of its ties do. It does not measure mediation; ask
//   mediated-partners for that.
// basis: direct and lifted ties
// layers: all, or the one given
// sign: friendly and neutral ties; hostile ones never count
// direction: ignored
// time: ties certain on the date
// parameters:
//   as_of: {type: date, help: Day that the answer is about, default: latest, example: 2014-08-23}
//   layer: {type: choice, choices: [diplomatic, security, ideological, economic, energy, membership], help: Only ties of this layer, optional: true, example: economic}
//   k: {type: integer, help: Greatest number of rows, default: 10, least: 1, most: 500, example: 5}
// columns:
//   rank: {type: integer, help: Place; equal scores share one, heading: '#'}
//   state: {type: entity, help: The state, heading: State}
//   score: {type: number, help: Share of pairs of others that it lies between, heading: Betweenness}
//   neighbours: {type: integer, help: States it is tied to, heading: Neighbours}
//   on_one_claim: {type: integer, help: Neighbours tied to it by a single claim, heading: On one claim}
//   claims: {type: claims, help: Claims behind its ties, hidden: true}
// key: [state]
// requires: [gds]
// ---
MATCH (n:State)
OPTIONAL MATCH (n)-[t:TIE]->(m:State)
WHERE t.basis IN ['direct', 'lifted'] AND t.sign >= 0
  AND t.start_max <= $as_of AND $as_of <= t.end_min
  AND ($layer IS NULL OR t.layer = $layer)
// Parallel ties would count as separate ways: one edge a pair, whichever way it points.
WITH DISTINCT
  CASE WHEN m IS NULL OR n.id < m.id THEN n ELSE m END AS source,
  CASE WHEN m IS NULL OR n.id < m.id THEN m ELSE n END AS target
WITH gds.graph.project($projection, source, target, {}, {undirectedRelationshipTypes: ['*']}) AS graph
// Without any state there is nothing to project.
WHERE graph IS NOT NULL
CALL gds.betweenness.stream(graph.graphName) YIELD nodeId, score
WITH graph, collect({state: gds.util.asNode(nodeId), score: score}) AS scores
CALL gds.graph.drop(graph.graphName, false) YIELD graphName
WITH scores, size(scores) AS n
UNWIND scores AS item
WITH
  item.state AS state,
  CASE WHEN n > 2 THEN round(2.0 * item.score / ((n - 1) * (n - 2)), 4) ELSE 0.0 END AS score,
  [other IN scores WHERE other.score > item.score] AS above
WHERE EXISTS { (state)-[:TIE]-() }
CALL (state) {
  MATCH (state)-[t:TIE]-(m:State)
  WHERE t.basis IN ['direct', 'lifted'] AND t.sign >= 0
    AND t.start_max <= $as_of AND $as_of <= t.end_min
    AND ($layer IS NULL OR t.layer = $layer)
  WITH m, collect(DISTINCT t.claims[0]) AS ids
  RETURN
    count(m) AS neighbours,
    sum(CASE size(ids) WHEN 1 THEN 1 ELSE 0 END) AS on_one_claim,
    reduce(flat = [], one IN collect(ids) | flat + [id IN one WHERE NOT id IN flat]) AS claims
}
WITH size(above) + 1 AS rank, state, score, neighbours, on_one_claim, claims
WHERE neighbours > 0
RETURN rank, state {.id, .name, .kind} AS state, score, neighbours, on_one_claim, claims
ORDER BY rank, state.id
LIMIT $k
