// Announced, signed, in force, delivered: the stages of a matter
// ---
// topic: time
// question: Through which stages did agreements, projects, deals and requests go (with {actor})?
// meaning: >-
//   A row is one stage of one matter, in order of its date: asked for, offered, intended, planned or
//   announced, signed, ratified, in force, done; and stages that are denied.
// caveat: >-
//   A matter that stops at a plan or a signature was not taken further in what is recorded here; that
//   it failed is only known where it says so.
// basis: claims of relations that serve stages; cooperation only where it is planned or offered
// layers: all
// sign: none
// direction: shown in the statement
// time: all dates, in order; a claim without a date stands by the day on which it was last said, a plan by its planned date
// parameters:
//   actor: {type: entity, optional: true, help: 'Only matters that concern it, and agreements to which it is a party', example: Peru}
//   matter: {type: entity, optional: true, help: 'Only this agreement, project or facility', example: Nicaragua Canal}
//   as_of: {type: date, help: Leave out what was said after this day, default: latest, example: 2014-08-23}
// columns:
//   matter: {type: entity, help: 'The agreement or project, else the other side of the deal', heading: Matter}
//   when: {type: text, help: 'Date as stated, or the day by which it was said', heading: When}
//   stage: {type: text, help: The stage, heading: Stage}
//   statement: standard
//   by: standard
//   claims: standard
// key: [matter, claims]
// ---
UNWIND [coalesce($actor, 'anyone')] + COLLECT {
  MATCH (:Entity {id: $actor})<-[:PARTY]-(:Stage {reading: $reading})-[:MATTER]->(joined:Agreement)
  RETURN DISTINCT joined.id
} AS of
MATCH (:Dossier {id: $reading + ' ' + of})-[:TRACES]->(s:Stage)-[:MATTER]->(matter:Entity)
WHERE s.as_stage IS NOT NULL AND s.known <= $as_of AND ($matter IS NULL OR matter.id = $matter)
WITH DISTINCT s, matter
RETURN
  matter, s.when AS when, s.told AS stage, s.statement AS statement, s.by AS by, s.claims AS claims
ORDER BY matter.kind = 'State', matter.name, s.begins, s.id
