// Bounds are in order, and everything holds on one day at least.
MATCH (row:Claim|Tie|Belonging|Mediation)
WHERE NOT row.maybe_from <= row.from <= row.to <= row.maybe_to
RETURN row.id AS id, 'the dates are out of order' AS problem
