// Why nothing was found: what each text says of the actors asked about, and whether claims between
// them have dates that leave it open whether they held on the day.
MATCH (s:Source {grade: 'text'})
WHERE $source IS NULL OR s.id = $source
CALL (s) {
  UNWIND $actors AS actor
  MATCH (n:Entity {id: actor})
  RETURN collect({
    name: n['name_' + $lang],
    claims: COUNT {
      MATCH (n)<-[:SUBJECT|OBJECT|ROLE]-(c:Claim)-[:CITES]->(s)
      WHERE $day IS NULL OR c.attested <= $day
    },
    excluded: EXISTS { (s)-[:COVERS_ACTOR {as: 'excluded'}]->(n) }
  }) AS actors
}
RETURN
  s.short AS short, s.reference_day AS reference_day, actors,
  COLLECT {
    MATCH (c:Claim)-[:CITES]->(s)
    WHERE size($actors) > 0 AND c.polarity = 'affirmed' AND NOT c.unsettled
      AND all(actor IN $actors WHERE EXISTS { (c)-[:SUBJECT|OBJECT|ROLE]->(:Entity {id: actor}) })
      AND c.start_min <= $day AND $day <= c.end_max
      AND NOT (c.start_max <= $day AND $day <= c.end_min)
    RETURN c.id
    ORDER BY c.id
  } AS undated
ORDER BY s.reference_day, s.id
