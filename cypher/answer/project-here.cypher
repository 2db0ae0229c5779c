// Its projection for Graph Data Science, in place of an older one of that name.
CALL () {
  CALL gds.graph.drop($projection, false) YIELD graphName
  RETURN count(*) AS dropped
}
CALL (dropped) {
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
  WITH gds.graph.project(
    $projection, source, target, {}, {undirectedRelationshipTypes: ['*']}
  ) AS made
  RETURN made.nodeCount AS projected
}
