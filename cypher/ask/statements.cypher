// Who said what about an actor
// ---
// topic: provenance
// question: What is said about {actor}, by whom, through whom and when?
// meaning: >-
//   A row is one claim in which the actor takes part, with the chain from the original speaker to
//   the source that carries it, and the spirit in which it is said.
// caveat: >-
//   That something is said does not make it so: mode and certainty tell acts and states from
//   plans, judgements, forecasts and rumours. What is said of an office or a membership may be over
//   since: see its dates. The graph holds only what its sources carry.
// basis: all claims in which the actor is subject, object or in a role
// layers: all
// sign: none
// direction: shown in the statement
// time: by day of utterance; --as-of leaves out what was said later
// parameters:
//   actor: {type: entity, help: Whom it is about, example: China}
//   speaker: {type: entity, optional: true, help: Only what this speaker said first, example: Vladimir Putin}
//   as_of: {type: date, help: Leave out what was said after this day, optional: true, example: 2014-08-23}
//   source: standard
// columns:
//   said: {type: date, help: Day as of which it was said, heading: Said}
//   by: standard
//   statement: standard
//   valid: {type: text, help: 'When it held or happened, as dated', heading: Dates}
//   mode: {type: text, help: In what spirit it is said, heading: Mode}
//   certainty: {type: text, help: How sure the wording is, heading: Certainty}
//   claims: standard
// key: [claims]
// ---
MATCH (actor:Entity {id: $actor})<-[:SUBJECT|OBJECT|ROLE]-(c:Claim)
WHERE ($as_of IS NULL OR c.attested <= $as_of)
  AND ($source IS NULL OR $source IN c.sources)
  AND $reading IN c.readings
  AND ($speaker IS NULL OR EXISTS { (c)-[:SAID_BY {order: 1}]->(:Entity {id: $speaker}) })
RETURN DISTINCT
  c.attested AS said, c.by AS by, c.statement AS statement,
  coalesce(c.valid, '') AS valid, c.mode AS mode, c.certainty AS certainty, [c.id] AS claims
ORDER BY said, by, claims
