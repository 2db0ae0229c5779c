// Sources that a question may be asked of.
MATCH (s:Source)
RETURN s.id AS id, s.reference_day AS reference_day, s.grade AS grade
ORDER BY id
