// What is in the database: the mark of a Fulcrum graph, and whether there is anything else.
OPTIONAL MATCH (mark:FulcrumGraph {id: 'fulcrum'})
RETURN
  EXISTS { (:FulcrumGraph) } AS marked,
  max(mark.data_version) AS data_version,
  max(mark.latest) AS latest,
  EXISTS { MATCH (n) WHERE NOT n:FulcrumGraph } AS occupied
