// Write the links between claims that are not there yet: corrections, outcomes, counter-services
// and the like, each with the readings in which the claim that it comes from counts.
UNWIND $rows AS row
MATCH (claim:Claim {id: row.from})
WHERE NOT row.to IN [(claim)-[link]->(other) WHERE type(link) = row.type | other.id]
MATCH (other:Claim {id: row.to})
CREATE (claim)-[:$(row.type) {readings: claim.readings}]->(other)
