// Everything an entity may be called, to suggest the nearest.
MATCH (n:Entity)
RETURN n.id AS id, n.name AS name, n.kind AS kind, n.search AS search
ORDER BY n.id
