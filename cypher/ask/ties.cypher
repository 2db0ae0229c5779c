// Ties between two actors
// ---
// topic: pairs
// question: What ties {a} and {b} on {as_of}, and who says so?
// meaning: >-
//   A row is one tie between the two states: stated of them directly, lifted from an office holder
//   or organ, or shared through an agreement, event or bloc. Signs stay with their layer: a pair
//   can be friendly in one and hostile in another.
// caveat: >-
//   Forecasts, plans, rumours and judgements make no tie; ask statements for them. A tie that was
//   last attested earlier may or may not hold: nobody said so, nobody denied it. Visits and meetings
//   that are over tie nobody afterwards; ask meetings for them.
// basis: direct, lifted, co-party and co-member ties
// layers: all, or the one given
// sign: shown per tie
// direction: shown; symmetric ties read either way
// time: certain on the date, and apart from it what was last attested earlier
// parameters:
//   a: standard
//   b: standard
//   as_of: standard
//   layer: standard
//   source: standard
// columns:
//   part: {type: text, help: Whether the tie certainly holds on the date}
//   basis:
//     type: text
//     help: 'direct, lifted, co-party or co-member: how the tie was found'
//     heading: How
//     words:
//       direct: directly
//       lifted: by office, organ or list
//       co-party: same agreement or event
//       co-member: same bloc
//   layer: {type: text, help: Field of life, heading: Layer}
//   sign: standard
//   statement: {type: statement, help: The claim in one line, heading: Tie}
//   by: standard
//   attested: standard
//   claims: {type: claims, help: Claims that prove the tie}
// key: [basis, claims]
// sections:
//   on the date: Holding on the date
//   earlier: Last attested earlier
// ---
MATCH (a:Entity {id: $a})-[t:TIE]-(b:Entity {id: $b})
WHERE (t.attested <= $as_of OR t.start_max <= $as_of AND $as_of <= t.end_min)
  AND t.start_min <= $as_of AND $as_of <= t.end_max
  AND ($layer IS NULL OR t.layer = $layer)
  AND ($source IS NULL OR $source IN t.sources)
  AND $reading IN t.readings
WITH t, CASE WHEN t.start_max <= $as_of AND $as_of <= t.end_min THEN 'on the date' ELSE 'earlier' END AS part
RETURN
  part,
  t.basis AS basis, t.layer AS layer, t.sign AS sign, t.statement AS statement,
  t.by AS by, t.attested AS attested, t.claims AS claims
ORDER BY part DESC, basis = 'co-member', basis = 'co-party', layer, statement, t.id
