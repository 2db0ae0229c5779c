// Mark the database as a Fulcrum graph of one state of the seeds. `told` is the last day that a text
// speaks of; `latest`, which questions take for today, may be the day on which the curators checked the
// public record. `views` holds a digest of each view.
UNWIND $rows AS row
MERGE (n:FulcrumGraph {id: row.id})
SET n = row.properties
SET n:$(row.labels)
REMOVE n:$(row.surplus)
