// Write where in its sources a claim stands.
UNWIND $rows AS row
MATCH (claim:Claim {id: row.start})
MATCH (source:Source {id: row.end})
CREATE (claim)-[link:$(row.type)]->(source)
SET link = row.properties
