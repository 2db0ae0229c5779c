// Every affirmed claim has its edge.
MATCH (c:Claim {polarity: 'affirmed'})-[:SUBJECT]->(a:Entity)
MATCH (c)-[:OBJECT]->(b:Entity)
WHERE NOT EXISTS { MATCH (a)-[edge]->(b) WHERE edge.claim = c.id AND type(edge) = c.relation }
RETURN c.id AS id, 'the claim has no edge' AS problem
