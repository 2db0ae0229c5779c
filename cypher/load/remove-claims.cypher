// Remove claims that are gone or have changed, with the edge of each.
MATCH (c:Claim)
WHERE NOT c.fingerprint IN $fingerprints
OPTIONAL MATCH (c)-[:SUBJECT]->(:Entity)-[edge]->(:Entity)
WHERE edge.claim = c.id
WITH c, collect(edge) AS edges
FOREACH (edge IN edges | DELETE edge)
DETACH DELETE c
