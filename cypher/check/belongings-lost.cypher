// Every claim of membership has a row for each reading in which it counts.
MATCH (c:Claim)
WHERE c.as_membership IS NOT NULL
UNWIND c.readings AS reading
WITH c, reading
WHERE NOT EXISTS { (:Belonging {id: reading + ' ' + c.id})-[:MEMBER]->(:Entity) }
RETURN c.id AS id, 'the membership is not among those of the reading ' + reading AS problem
