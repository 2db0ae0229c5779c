// Entities by id, name or alias, compared without regard to case and accents.
UNWIND $texts AS text
MATCH (n:Entity)
WHERE text IN n.search
RETURN text, n.id AS id, n.name AS name, n.kind AS kind
ORDER BY n.id
