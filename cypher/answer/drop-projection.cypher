// Drop a projection that a failed question left behind.
CALL gds.graph.drop($projection, false) YIELD graphName
RETURN graphName
