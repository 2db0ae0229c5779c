// Names of entities in a language.
UNWIND $ids AS id
MATCH (n:Entity {id: id})
RETURN n.id AS id, n['name_' + $lang] AS name
