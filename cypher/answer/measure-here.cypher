// Untied states have no place, and with few tied ones the number would be noise.
WITH *
WHERE any(pair IN _pairs WHERE $STATE.id IN [pair.a, pair.b])
  AND COUNT { UNWIND _pairs AS pair UNWIND [pair.a, pair.b] AS id RETURN DISTINCT id } >= $LEAST
  AND $SCORE IS NOT NULL
RETURN
  $COLUMNS
ORDER BY $SCORE DESC, $STATE.id
LIMIT $k
