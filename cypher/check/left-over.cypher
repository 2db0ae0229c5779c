// What only serves the derivation of views is gone.
MATCH (n)-[:STANDS_FOR]->(:State)
RETURN n.id AS id, 'the entity still stands for a state' AS problem
