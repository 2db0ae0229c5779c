// Write what each source examines and excludes, where that has changed.
UNWIND $rows AS row
MATCH (source:Source {id: row.source})
MATCH (actor:Entity {id: row.actor})
MERGE (source)-[:COVERS_ACTOR {as: row.as}]->(actor)
