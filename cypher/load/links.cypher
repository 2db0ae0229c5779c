// Write the links between claims: corrections, outcomes, counter-services and the like.
UNWIND $rows AS row
MATCH (claim:Claim {id: row.from})
MATCH (other:Claim {id: row.to})
MERGE (claim)-[:$(row.type)]->(other)
