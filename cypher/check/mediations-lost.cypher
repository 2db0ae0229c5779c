// Every affirmed claim of mediation has a row for each reading in which it counts.
MATCH (c:Claim {polarity: 'affirmed'})
WHERE c.as_mediation IS NOT NULL AND (c.as_mediation = 'enables' OR EXISTS { (c)-[:ROLE {role: 'beneficiary'}]->() })
UNWIND c.readings AS reading
WITH c, reading
WHERE NOT EXISTS { (:Mediation {reading: reading})-[:RESTS_ON]->(c) }
RETURN c.id AS id, 'the mediation is not among those of the reading ' + reading AS problem
