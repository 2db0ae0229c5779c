// What differs between two dates or two sources
// ---
// question: What do {first} and {second} say differently about {actor}?
// meaning: >-
//   A row is one relation of the actor to another entity, and whether it is stated at the first
//   moment only, at the second only, or at both. A moment is a day (what is certain on it) or a
//   source (what it states).
// caveat: >-
//   Silence is not an end: what the second moment does not state is *not covered* there unless it
//   is denied. Forecasts, plans and judgements are compared too; the statement says which they are.
// basis: claims with the actor as subject, object or beneficiary, and lifted ties
// layers: all, or the one given
// sign: none
// direction: shown in the statement
// time: a day takes claims certain on that day; a source takes all its claims
// parameters:
//   actor: {type: entity, help: Whom it is about, example: Venezuela}
//   first: {type: moment, help: A day or the id of a source, example: 2014-08-23}
//   second: {type: moment, help: A day or the id of a source, example: 2025-11-04}
//   partner: {type: entity, optional: true, help: Only relations to this one, example: Russia}
//   layer: {type: choice, choices: [diplomatic, security, ideological, economic, energy, place, membership, office, mediation], optional: true, help: Only this layer, example: mediation}
// columns:
//   part: {type: text, help: At which moment it is stated}
//   other: {type: entity, help: The other end, heading: With}
//   relation: {type: text, help: Relation from the vocabulary, heading: Relation}
//   first_says: {type: texts, help: Statements at the first moment, heading: First}
//   second_says: {type: texts, help: Statements at the second moment, heading: Second}
//   claims: {type: claims, help: Claims behind the row}
// key: [other, relation]
// sections:
//   both: Stated at both
//   first only: Stated at the first only; the second does not cover it
//   first, denied later: Stated at the first, denied at the second
//   second only: Stated at the second only
//   second, denied before: Denied at the first, stated at the second
//   denials: Denied
// ---
MATCH (actor:Entity {id: $actor})
CALL (actor) {
  MATCH (actor)<-[:SUBJECT|OBJECT]-(c:Claim)-[:SUBJECT|OBJECT]->(other:Entity)
  RETURN c, other
  UNION
  MATCH (actor)<-[:ROLE {role: 'beneficiary'}]-(c:Claim)-[:SUBJECT|OBJECT]->(other:Entity)
  RETURN c, other
  UNION
  // What an office holder or organ of the one says or does to the other.
  MATCH (actor)-[tie:TIE {basis: 'lifted'}]-(other:State)
  MATCH (c:Claim {id: tie.claims[0]})
  RETURN c, other
}
WITH c, other, actor
WHERE other <> actor AND c.layer <> 'evidence'
  AND ($partner IS NULL OR other.id = $partner)
  AND ($layer IS NULL OR c.layer = $layer)
WITH DISTINCT
  other, c,
  CASE WHEN $first.source IS NULL
    THEN c.start_max <= $first.day AND $first.day <= c.end_min
    ELSE $first.source IN c.sources END AS in_first,
  CASE WHEN $second.source IS NULL
    THEN c.start_max <= $second.day AND $second.day <= c.end_min
    ELSE $second.source IN c.sources END AS in_second
WHERE in_first OR in_second
ORDER BY c.attested, c.id
WITH
  other, c.relation AS relation,
  collect(CASE WHEN in_first AND c.polarity = 'affirmed' THEN c END) AS yes_first,
  collect(CASE WHEN in_second AND c.polarity = 'affirmed' THEN c END) AS yes_second,
  collect(CASE WHEN in_first THEN c.statement END) AS first_says,
  collect(CASE WHEN in_second THEN c.statement END) AS second_says,
  collect(c.id) AS claims
WITH
  other, relation, first_says, second_says, claims,
  CASE
    WHEN size(yes_first) > 0 AND size(yes_second) > 0 THEN 'both'
    WHEN size(yes_first) > 0 AND size(second_says) > 0 THEN 'first, denied later'
    WHEN size(yes_first) > 0 THEN 'first only'
    WHEN size(yes_second) > 0 AND size(first_says) > 0 THEN 'second, denied before'
    WHEN size(yes_second) > 0 THEN 'second only'
    ELSE 'denials'
  END AS part
RETURN part, other {.id, .name, .kind} AS other, relation, first_says, second_says, claims
ORDER BY part, other.kind <> 'State', other.name, relation
