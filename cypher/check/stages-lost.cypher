// A claim that serves agreements and tells of no stage.
MATCH (c:Claim)
WHERE c.as_agreement IS NOT NULL
UNWIND c.readings AS reading
WITH c, reading
WHERE NOT EXISTS { (:Dossier)-[:TRACES]->(:Stage {id: reading + ' ' + c.id})-[:MATTER]->(:Entity) }
RETURN c.id AS id, 'no stage rests on it in the reading ' + reading AS problem
