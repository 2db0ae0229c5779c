// Project a network for Graph Data Science: undirected, states without a tie included.
UNWIND $edges AS edge
MATCH (source:State {id: edge[0]})
OPTIONAL MATCH (target:State {id: edge[1]})
RETURN
  gds.graph.project($projection, source, target, {}, {undirectedRelationshipTypes: ['*']}) AS graph
