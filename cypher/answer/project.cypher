// Project a network for Graph Data Science: undirected, states without a tie included.
CALL () {
  UNWIND $pairs AS pair
  MATCH (source:State {id: pair.a})
  MATCH (target:State {id: pair.b})
  RETURN source, target
  UNION ALL
  WITH [end IN $pairs | end.a] + [end IN $pairs | end.b] AS tied
  MATCH (source:State)
  WHERE NOT source.id IN tied
  RETURN source, null AS target
}
RETURN
  gds.graph.project($projection, source, target, {}, {undirectedRelationshipTypes: ['*']}) AS graph
