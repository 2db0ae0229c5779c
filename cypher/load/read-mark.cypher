// What is in the database: the mark of a Fulcrum graph, and whether there is anything else.
OPTIONAL MATCH (mark:FulcrumGraph)
RETURN
  mark.data_version AS data_version,
  mark.latest AS latest,
  coalesce(mark.ties, 0) = COUNT { (:Tie) } AS whole,
  EXISTS { MATCH (n) WHERE NOT n:FulcrumGraph } AS occupied
