// Days that the texts speak of, the latest first.
MATCH (s:Source {grade: 'text'})
RETURN DISTINCT s.reference_day AS day
ORDER BY day DESC
