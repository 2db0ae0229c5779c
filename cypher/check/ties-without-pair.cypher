// Every tie belongs to the pair of its ends.
MATCH (a:State)<-[:FROM]-(tie:Tie)-[:TO]->(b:State)
WHERE NOT EXISTS { (tie)-[:OF]->(p:Pair) WHERE (a)<-[:JOINS]-(p)-[:JOINS]->(b) }
RETURN tie.id AS id, 'the tie belongs to no pair' AS problem
