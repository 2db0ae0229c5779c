// Write claims: the nodes alone, as the seeds say and no other.
UNWIND $rows AS row
MERGE (n:Claim {id: row.id})
SET n = row.properties
SET n:$(row.labels)
REMOVE n:$(row.surplus)
