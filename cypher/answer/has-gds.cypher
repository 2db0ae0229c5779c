// Whether Graph Data Science is there.
SHOW PROCEDURES YIELD name
WHERE name = 'gds.betweenness.stream'
RETURN count(*) > 0 AS present
