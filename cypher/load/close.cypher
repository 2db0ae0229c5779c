// Tell readers that nothing is loaded, while the graph is written in more than one transaction.
MATCH (mark:FulcrumGraph)
REMOVE mark.data_version
