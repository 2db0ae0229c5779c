// The claims that prove the row, ten of them at most, with what they are about.
COLLECT {
  MATCH picture = (:Entity)<-[:SUBJECT]-(c:Claim)-[:OBJECT]->(:Entity)
  WHERE c.id IN claims[..10]
  RETURN picture
} AS picture
