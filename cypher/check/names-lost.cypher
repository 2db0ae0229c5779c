// Every name of an entity leads to it.
MATCH (n:Entity)
UNWIND n.search AS text
WITH n, text
WHERE NOT EXISTS { (:Name {text: text})-[:NAMES]->(n) }
RETURN n.id AS id, 'the name ' + text + ' does not lead to it' AS problem
