// One node a row of a view, and what questions look them up by.
CREATE CONSTRAINT tie_id IF NOT EXISTS FOR (n:Tie) REQUIRE n.id IS UNIQUE;
CREATE INDEX tie_statement IF NOT EXISTS FOR (n:Tie) ON (n.statement);
CREATE INDEX state_id IF NOT EXISTS FOR (n:State) ON (n.id);
CREATE INDEX tie_partnership IF NOT EXISTS FOR (n:Tie) ON (n.as_partnership);
CREATE CONSTRAINT pair_id IF NOT EXISTS FOR (n:Pair) REQUIRE n.id IS UNIQUE;
CREATE INDEX pair_reading IF NOT EXISTS FOR (n:Pair) ON (n.reading);
CREATE CONSTRAINT belonging_id IF NOT EXISTS FOR (n:Belonging) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT mediation_id IF NOT EXISTS FOR (n:Mediation) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT stage_id IF NOT EXISTS FOR (n:Stage) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT dossier_id IF NOT EXISTS FOR (n:Dossier) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT name_text IF NOT EXISTS FOR (n:Name) REQUIRE n.text IS UNIQUE
