// As many derived ties are there as were derived.
MATCH (mark:FulcrumGraph)
WITH mark, COUNT { (:Tie) } AS there
WHERE there <> mark.ties
RETURN mark.id AS id, 'holds ' + there + ' derived ties of ' + mark.ties + '; load it again' AS problem
