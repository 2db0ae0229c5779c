// Write entities that are new or have changed. Each carries :Entity and the label of its kind.
UNWIND $rows AS row
MERGE (n:Entity {id: row.id})
WITH n, row
WHERE coalesce(n.fingerprint, '') <> row.properties.fingerprint
REMOVE n:State:Bloc:Organisation:Person:Agreement:Event:Place:Project:Topic:Grouping
SET n = row.properties
SET n:$(row.kind)
