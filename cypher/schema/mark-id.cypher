// One mark a database: it tells a Fulcrum graph from anybody else's data.
CREATE CONSTRAINT fulcrum_id IF NOT EXISTS FOR (n:FulcrumGraph) REQUIRE n.id IS UNIQUE
