// Every claim cites a source.
MATCH (c:Claim)
WHERE NOT EXISTS { (c)-[:CITES]->(:Source) }
RETURN c.id AS id, 'the claim cites no source' AS problem
