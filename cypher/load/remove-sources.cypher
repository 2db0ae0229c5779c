// Remove sources that are gone.
MATCH (n:Source)
WHERE NOT n.id IN $ids
DETACH DELETE n
