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
// basis: claims with a figure
// layers: all
// sign: none
// direction: shown in the statement
// time: none; each claim shows its dates
// parameters:
//   actor: {type: entity, optional: true, help: Only claims in which it takes part, example: Ecuador}
//   unit: {type: text, optional: true, help: Only figures in whose unit or quantity this word stands, example: kilometres}
//   as_of: {type: date, optional: true, help: Leave out what was said or happened after this day, example: 2014-08-23}
//   source: standard
// columns:
//   figures: {type: texts, help: 'Quantity, number and unit', heading: Figure}
//   statement: standard
//   spirit: standard
//   when: {type: text, help: When it held or happened, heading: Of}
//   by: standard
//   attested: standard
//   claims: standard
// key: [claims]
// ---
MATCH (c:Claim)
WITH c, coalesce(c.figures, []) + CASE WHEN c.rank_as_worded IS NULL THEN [] ELSE ['rank ' + c.rank_as_worded] END AS figures
WHERE size(figures) > 0 AND $reading IN c.readings
  AND ($as_of IS NULL OR c.known <= $as_of)
  AND ($source IS NULL OR $source IN c.sources)
  AND ($unit IS NULL OR any(figure IN figures WHERE toLower(figure) CONTAINS toLower($unit)))
  AND ($actor IS NULL OR EXISTS { (c)-[:SUBJECT|OBJECT|ROLE]->(:Entity {id: $actor}) })
RETURN
  figures, c.statement AS statement,
  c.mode + CASE c.certainty WHEN 'plain' THEN '' ELSE ', ' + c.certainty END AS spirit,
  coalesce(c.valid, '') AS when,
  c.by AS by, c.attested AS attested, [c.id] AS claims
ORDER BY c.attested, c.id
