// Every claim is held or denied in the readings in which it counts, and in no other.
MATCH (c:Claim)
WITH c, coalesce(c.readings, []) AS wanted,
  COLLECT { MATCH (d:Dossier {of: 'anyone'})-[:HOLDS|DENIES]->(c) RETURN d.reading } AS there
WHERE size(there) <> size(wanted) OR any(reading IN wanted WHERE NOT reading IN there)
RETURN c.id AS id, 'the claim is not in the dossiers of its readings' AS problem
