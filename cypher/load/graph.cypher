// All that the graph holds: one row a node, and what leads from it. Of an end on which facts and views
// build, the id is told, of any other node its labels. Ids of the database are told of the mark, and on demand.
MATCH (n)
RETURN
  CASE WHEN $named OR n:FulcrumGraph THEN elementId(n) END AS element,
  labels(n) AS labels,
  properties(n) AS properties,
  [(n)-[r]->(m) | [
    CASE WHEN $named THEN elementId(r) END,
    type(r),
    CASE WHEN m:Entity|Claim|Source|Pair THEN m.id ELSE labels(m) END,
    properties(r)
  ]] AS links
