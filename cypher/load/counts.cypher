// What the graph holds.
RETURN
  COUNT { (:Entity) } AS entities,
  COUNT { (:Claim) } AS claims,
  COUNT { (:Source) } AS sources,
  COUNT { (:Entity)-[r WHERE r.claim IS NOT NULL]->(:Entity) } AS edges,
  COUNT { (:Tie {reading: 'corrected'}) } AS ties
