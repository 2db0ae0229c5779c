// Sources that a question may be asked of, texts first.
MATCH (s:Source)
RETURN s.id AS id, s.short AS short, s.grade AS grade
ORDER BY s.grade DESC, id
