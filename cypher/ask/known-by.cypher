// What had been said by a date
// ---
// topic: time
// question: What had been said by {day} (about {actor}) (since {since})?
// meaning: >-
//   A row is one claim that could be known by the day, the latest first, with when it is said to have
//   held: what a text states is known from the day on which it was said, what is on public record from
//   when it began. It tells what could be known then, not what was true.
// caveat: >-
//   The day of a text is that of the last recorded utterance; it may have been public before.
//   Dates are shown as they are stated today: an end that came after the day was not known on it.
// basis: all claims
// layers: all, or the one given
// sign: none
// direction: shown in the statement
// time: by the day from which it could be known; when it held is shown beside
// parameters:
//   day: {type: date, help: Last day from which it could be known, default: latest, example: 2013-12-31, not_before: since}
//   since: {type: date, optional: true, help: First day from which it could be known, example: 2013-01-01}
//   actor: {type: entity, optional: true, help: 'Only claims that concern it, itself or through its office holders, organs and places', example: Ecuador}
//   layer: {type: choice, choices: [diplomatic, security, ideological, economic, energy, place, membership, office, mediation], optional: true, help: Only this layer, example: security}
//   source: standard
//   k: {type: integer, default: 100, least: 1, most: 2000, help: Greatest number of rows, example: 20}
// columns:
//   said: {type: date, help: Day from which it could be known, heading: Known}
//   held: {type: text, help: 'When it held or happened, as stated', heading: Of}
//   statement: standard
//   by: standard
//   claims: standard
// key: [claims]
// ---
MATCH (:Dossier {id: $reading + ' ' + coalesce($actor, 'anyone')})-[h:HOLDS|DENIES]->(c:Claim)
WHERE c.known <= $day AND ($since IS NULL OR $since <= c.known)
  AND ($layer IS NULL OR c.layer = $layer) AND ($source IS NULL OR $source IN c.sources)
RETURN
  c.known AS said, coalesce(c.valid, '') AS held, c.statement AS statement, c.by AS by,
  h.claims AS claims
ORDER BY said DESC, c.id
LIMIT $k
