// Remove entities that are gone.
MATCH (n:Entity)
WHERE NOT n.id IN $ids
DETACH DELETE n
