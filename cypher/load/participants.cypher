// Write what leads from a claim to entities: subject, object, roles and speakers.
UNWIND $rows AS row
MATCH (claim:Claim {id: row.start})
MATCH (entity:Entity {id: row.end})
CREATE (claim)-[link:$(row.type)]->(entity)
SET link = row.properties
