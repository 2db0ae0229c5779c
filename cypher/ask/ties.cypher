// Ties between two actors
// ---
// question: What ties {a} and {b} on {as_of}, and who says so?
// meaning: >-
//   A row is one tie between the two states: stated of them directly, lifted from an office holder
//   or organ, or shared through an agreement, event or bloc. Signs stay with their layer: a pair
//   can be friendly in one and hostile in another.
// caveat: >-
//   Forecasts, plans, rumours and judgements make no tie; ask statements for them. A tie that was
//   last attested earlier may or may not hold: nobody said so, nobody denied it.
// basis: direct, lifted, co-party and co-member ties
// layers: all, or the one given
// sign: shown per tie
// direction: shown; symmetric ties read either way
// time: certain on the date, and apart from it what was last attested earlier
// parameters:
//   a: {type: entity, kinds: [State], help: One state, default: RUS, example: RUS}
//   b: {type: entity, kinds: [State], help: The other state, example: Venezuela}
//   as_of: {type: date, help: Day that the answer is about, default: latest, example: 2014-08-23}
//   layer: {type: choice, choices: [diplomatic, security, ideological, economic, energy, membership], help: Only ties of this layer, optional: true, example: economic}
// cartesian: two single nodes, each found by its id
// columns:
//   part: {type: text, help: Whether the tie certainly holds on the date}
//   basis: {type: text, help: How the tie was found, heading: Basis}
//   layer: {type: text, help: Field of life, heading: Layer}
//   sign: {type: integer, help: '1 friendly, 0 neutral, -1 hostile', heading: Sign}
//   statement: {type: text, help: The claim in one line, heading: Tie}
//   by: {type: text, help: Who says so, heading: Said by}
//   attested: {type: date, help: Last day as of which somebody states it, heading: Attested}
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
RETURN
  CASE WHEN t.start_max <= $as_of AND $as_of <= t.end_min THEN 'on the date' ELSE 'earlier' END AS part,
  t.basis AS basis, t.layer AS layer, t.sign AS sign, t.statement AS statement,
  t.by AS by, t.attested AS attested, t.claims AS claims
ORDER BY part DESC, basis = 'co-member', basis = 'co-party', layer, statement, t.id
