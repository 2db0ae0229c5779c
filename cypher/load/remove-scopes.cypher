// Remove what a source is no longer said to examine or exclude.
MATCH (source:Source)-[covers:COVERS_ACTOR]->(actor:Entity)
WHERE NOT source.id + ' ' + covers.as + ' ' + actor.id IN $keys
DELETE covers
