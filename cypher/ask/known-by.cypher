// What had been said by a date
// ---
// topic: time
// question: What had been said by {day} (about {actor}) (since {since})?
// meaning: >-
//   A row is one claim that somebody had stated by the day, in order of when it was said, with when it
//   is said to have held. It tells what could be known then, not what was true.
// caveat: >-
//   The day is that of the last recorded utterance; a document may have been public before.
// basis: all claims
// layers: all, or the one given
// sign: none
// direction: shown in the statement
// time: by the day of utterance; when it held is shown beside
// parameters:
//   day: {type: date, help: Last day of utterance, default: latest, example: 2013-12-31}
//   since: {type: date, optional: true, help: First day of utterance, example: 2013-01-01}
//   actor: {type: entity, optional: true, help: Only claims in which it takes part, example: Ecuador}
//   layer: {type: choice, choices: [diplomatic, security, ideological, economic, energy, place, membership, office, mediation], optional: true, help: Only this layer, example: security}
//   source: standard
//   k: {type: integer, default: 100, least: 1, most: 2000, help: Greatest number of rows, example: 20}
// columns:
//   said: {type: date, help: Day as of which it was said, heading: Said}
//   held: {type: text, help: 'When it held or happened, as stated', heading: Of}
//   statement: standard
//   by: standard
//   claims: standard
// key: [claims]
// ---
MATCH (c:Claim)
WHERE c.attested <= $day AND ($since IS NULL OR c.attested >= $since)
  AND $reading IN c.readings
  AND ($layer IS NULL OR c.layer = $layer)
  AND ($source IS NULL OR $source IN c.sources)
  AND ($actor IS NULL OR EXISTS { (c)-[:SUBJECT|OBJECT|ROLE]->(:Entity {id: $actor}) })
RETURN
  c.attested AS said, coalesce(c.valid, '') AS held, c.statement AS statement, c.by AS by,
  [c.id] AS claims
ORDER BY c.attested DESC, c.id
LIMIT $k
