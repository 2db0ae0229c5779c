// A denial makes no edge, and every edge belongs to one affirmed claim.
MATCH (:Entity)-[edge]->(:Entity)
WHERE NOT EXISTS { (:Claim {id: edge.claim, polarity: 'affirmed'}) }
RETURN coalesce(edge.claim, type(edge)) AS id, 'the edge has no affirmed claim' AS problem
