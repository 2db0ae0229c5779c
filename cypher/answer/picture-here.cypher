// The claims that prove the row, with what they tie.
COLLECT {
  MATCH picture = (:Entity)<-[:SUBJECT]-(c:Claim)-[:OBJECT]->(:Entity)
  WHERE c.id IN claims
  RETURN picture
} AS picture
