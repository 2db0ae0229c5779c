// Why nothing was found: whether each text speaks of the actors asked about, and which claims on all
// of them have dates that leave it open whether they had begun on the day.
MATCH (s:Source {grade: 'text'})
WHERE $source IS NULL OR s.id = $source
RETURN
  s.short AS short, s.reference_day AS reference_day,
  COLLECT {
    UNWIND $actors AS actor
    MATCH (n:Entity {id: actor})
    RETURN {
      name: n['name_' + $lang],
      told: EXISTS {
        MATCH (:Dossier {id: $reading + ' ' + actor})-[:HOLDS|DENIES|REJECTS]->(c:Claim)-[:CITES]->(s)
        WHERE $day IS NULL OR c.known <= $day
      },
      excluded: EXISTS { (s)-[:COVERS_ACTOR {as: 'excluded'}]->(n) }
    }
  } AS actors,
  COLLECT {
    MATCH (:Dossier {id: $reading + ' ' + $actors[0]})-[:HOLDS]->(c:Claim)-[:CITES]->(s)
    WHERE c.maybe_from <= $day < c.from AND NOT c.unsettled
      AND all(one IN $actors WHERE EXISTS { (:Dossier {id: $reading + ' ' + one})-[:HOLDS]->(c) })
    RETURN c.id
    ORDER BY c.id
  } AS undated
ORDER BY reference_day, s.id
