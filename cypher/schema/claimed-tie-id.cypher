// One edge a derived tie that is only claimed.
CREATE CONSTRAINT claimed_tie_id IF NOT EXISTS FOR ()-[r:CLAIMED_TIE]-() REQUIRE r.id IS UNIQUE
