// Make the projection that the rest of the statement asks for, in place of an older one of its name.
CALL () {
  CALL gds.graph.drop($projection, false) YIELD graphName
  RETURN count(*) AS dropped
}
CALL (dropped) {
  UNWIND $pairs AS pair
  MATCH (a:State {id: pair.a})
  MATCH (b:State {id: pair.b})
  WITH gds.graph.project($projection, a, b, {}, {undirectedRelationshipTypes: ['*']}) AS made
  RETURN made.nodeCount AS projected
}
