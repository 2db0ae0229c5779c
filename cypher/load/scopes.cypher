// Write what each source examines and excludes.
UNWIND $rows AS row
MATCH (source:Source {id: row.start})
MATCH (actor:Entity {id: row.end})
CREATE (source)-[link:$(row.type)]->(actor)
SET link = row.properties
