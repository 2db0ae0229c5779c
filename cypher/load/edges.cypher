// Write the edge of each affirmed claim, from its subject to its object.
UNWIND $rows AS row
MATCH (start:Entity {id: row.start})
MATCH (other:Entity {id: row.end})
CREATE (start)-[edge:$(row.type)]->(other)
SET edge = row.properties
