// Who said what about an actor
// ---
// topic: provenance
// question: What is said about {actor}, by whom, through whom and when?
// meaning: >-
//   A row is one claim that concerns the actor, with the chain from the original speaker to the
//   source that carries it, and the spirit in which it is said. A state is concerned by what is said
//   of its office holders, its organs and its places, and of each member of a grouping it is in;
//   further claims of the row prove that.
// caveat: >-
//   That something is said does not make it so: mode and certainty tell acts and states from
//   plans, judgements, forecasts and rumours. What is said of an office or a membership may be over
//   since: see its dates. The graph holds only what its sources carry.
// basis: all claims that concern the actor, denials among them
// layers: all
// sign: none
// direction: shown in the statement
// time: by day of utterance; --as-of leaves out what could not be known by then
// parameters:
//   actor: {type: entity, help: Whom it is about, example: China}
//   speaker: {type: entity, optional: true, help: Only what this speaker said first, example: Vladimir Putin}
//   as_of: {type: date, help: Leave out what was said or happened after this day, optional: true, example: 2014-08-23}
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
MATCH (:Dossier {id: $reading + ' ' + $actor})-[h:HOLDS|DENIES]->(c:Claim)
WHERE ($as_of IS NULL OR c.known <= $as_of)
  AND ($source IS NULL OR $source IN c.sources)
  AND ($speaker IS NULL OR EXISTS { (c)-[:SAID_BY {order: 1}]->(:Entity {id: $speaker}) })
RETURN
  c.attested AS said, c.by AS by, c.statement AS statement, coalesce(c.valid, '') AS valid,
  c.mode AS mode, c.certainty AS certainty, h.claims AS claims
ORDER BY said, by, claims
