// Bounds are in order: nothing ends before it starts.
MATCH (c:Claim)
WHERE c.start_min > c.start_max OR c.end_min > c.end_max OR c.start_min > c.end_max
RETURN c.id AS id, 'the dates are out of order' AS problem
