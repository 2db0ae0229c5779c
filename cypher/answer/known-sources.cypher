// Sources that a question may be asked of, texts first.
MATCH (s:Source)
RETURN s.id AS id, s.short AS short
ORDER BY s.grade DESC, id
