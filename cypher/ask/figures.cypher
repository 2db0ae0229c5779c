// Figures with their units
// ---
// topic: provenance
// question: Which figures are stated (about {actor})?
// meaning: >-
//   A row is one claim with its figures: what is counted or measured, the number with its qualifier, and
//   the unit.
// caveat: >-
//   A capacity is not a load, a range is not a flight, a plan is not a sum paid: read the statement with
//   the number.
// basis: claims with a figure; with --actor those that concern it
// layers: all
// sign: none
// direction: shown in the statement
// time: none; each claim shows its dates
// parameters:
//   actor: {type: entity, optional: true, help: Only claims that concern it, example: Ecuador}
//   unit: {type: text, optional: true, help: Only figures in whose unit or quantity this word stands, example: kilometres}
//   as_of: {type: date, optional: true, help: Leave out what was said or happened after this day, example: 2014-08-23}
//   source: standard
// columns:
//   figures: {type: texts, help: 'Quantity, number and unit', heading: Figure}
//   statement: standard
//   spirit: standard
//   when: {type: text, help: 'When it held or happened, or by when that was told', heading: Of}
//   by: standard
//   attested: standard
//   claims: standard
// key: [claims]
// ---
MATCH (:Dossier {id: $reading + ' ' + coalesce($actor, 'anyone')})-[h:HOLDS]->(c:Claim)
WHERE c.figures IS NOT NULL
  AND ($as_of IS NULL OR c.known <= $as_of)
  AND ($source IS NULL OR $source IN c.sources)
  AND ($unit IS NULL OR any(figure IN c.figures WHERE toLower(figure) CONTAINS toLower($unit)))
RETURN
  c.figures AS figures, c.statement AS statement, c.spirit AS spirit, c.when AS when,
  c.by AS by, c.attested AS attested, h.claims AS claims
ORDER BY attested, c.id
