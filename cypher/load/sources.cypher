// Write sources that are new or have changed.
UNWIND $rows AS row
MERGE (n:Source {id: row.id})
WITH n, row
WHERE coalesce(n.fingerprint, '') <> row.properties.fingerprint
SET n = row.properties
