// Write entities, each with :Entity and the label of its kind, as the seeds say and no other.
UNWIND $rows AS row
MERGE (n:Entity {id: row.id})
SET n = row.properties
SET n:$(row.labels)
REMOVE n:$(row.surplus)
