// What one speaker claims
// ---
// topic: provenance
// question: What is claimed by {speaker} (about {actor}), and who carries it?
// meaning: >-
//   A row is one claim in whose chain the speaker stands, with its place in the chain: 1 for who says it
//   first, a higher number for who passes it on.
// caveat: >-
//   Who passes a claim on does not make it his own. A pundit answers for nobody but himself, and no tie
//   between states follows from what he says.
// basis: all claims with the speaker in their chain, denials among them
// layers: all
// sign: none
// direction: shown in the statement
// time: by the day of utterance; --as-of leaves out what could not be known by then
// parameters:
//   speaker: {type: entity, help: Who says it or passes it on, example: Some Western analysts}
//   actor: {type: entity, optional: true, help: Only claims that concern it, example: Russia}
//   as_of: {type: date, optional: true, help: Leave out what was said or happened after this day, example: 2014-08-23}
// columns:
//   place: {type: integer, help: Place in the chain of speakers, heading: Place}
//   said: {type: date, help: Day as of which it was said, heading: Said}
//   statement: standard
//   spirit: standard
//   by: standard
//   claims: standard
// example: {as_of: 2025-11-04}
// key: [claims]
// ---
MATCH (:Entity {id: $speaker})<-[says:SAID_BY]-(c:Claim)
MATCH (:Dossier {id: $reading + ' ' + coalesce($actor, 'anyone')})-[h:HOLDS|DENIES]->(c)
WHERE $as_of IS NULL OR c.known <= $as_of
RETURN
  says.order AS place, c.attested AS said, c.statement AS statement, c.spirit AS spirit,
  c.by AS by, h.claims AS claims
ORDER BY place, said, c.id
