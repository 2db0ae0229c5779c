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
//   last said before the date may or may not hold: nobody said so, nobody denied it. Visits and meetings
//   that are over tie nobody afterwards; ask meetings for them.
// basis: direct, lifted, co-party and co-member ties
// layers: all, or the one given
// sign: shown per tie
// direction: shown; symmetric ties read either way
// time: ties that hold on the date, and apart from them those that were last said before it
// parameters:
//   a: standard
//   b: standard
//   as_of: standard
//   layer: standard
//   source: standard
// columns:
//   part: standard
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
//   holds: Holding on the date
//   last said: Last said before the date
// ---
MATCH (pair:Pair)<-[:OF]-(t:Tie)
WHERE pair.id IN [$reading + ' ' + $a + ' ' + $b, $reading + ' ' + $b + ' ' + $a]
  AND t.from <= $as_of <= t.maybe_to AND 'facts' IN t.stances
  AND ($layer IS NULL OR t.layer = $layer)
  AND ($source IS NULL OR $source IN t.sources)
RETURN
  CASE WHEN $as_of <= t.to THEN 'holds' ELSE 'last said' END AS part,
  t.basis AS basis, t.layer AS layer, t.sign AS sign, t.statement AS statement,
  t.by AS by, t.attested AS attested, t.claims AS claims
ORDER BY part, basis = 'co-member', basis = 'co-party', layer, statement, t.id
