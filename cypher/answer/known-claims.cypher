// Ids of all claims, to suggest the nearest.
MATCH (c:Claim)
RETURN c.id AS id
ORDER BY id
