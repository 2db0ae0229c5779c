// Names by which an entity is found, one node a name, in the form in which names are compared.
// ---
// builds: (:Name {text})-[:NAMES]->(:Entity)
// from: names, aliases and codes of entities in all languages
// index: name_text
// check: names-lost
// ---
MATCH (n:Entity)
UNWIND n.search AS text
MERGE (name:Name {text: text})
CREATE (name)-[:NAMES]->(n)
