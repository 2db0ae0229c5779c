// Write the links between claims: corrections, outcomes, counter-services and the like, each with the
// readings in which the claim that it comes from counts.
UNWIND $rows AS row
MATCH (claim:Claim {id: row.start})
MATCH (other:Claim {id: row.end})
CREATE (claim)-[link:$(row.type)]->(other)
SET link = row.properties
