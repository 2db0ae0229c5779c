// What differs between two dates or two sources
// ---
// topic: time
// question: 'What do {first} and {second} say differently (about: {actor})?'
// meaning: >-
//   A row is one field of relations between two actors, and whether it is stated at both moments,
//   stated at the first and denied or limited at the second, or stated at one of them only. A
//   moment is a day (what is certain on it) or a source (what it states). What an office holder
//   does counts as done by the state.
// caveat: >-
//   Silence is not an end: what the second moment does not state is *not covered* there. Forecasts,
//   plans and judgements are compared too; the statement says which they are.
// basis: claims between the two actors, as subject, object or beneficiary, and lifted ties
// layers: all, or the one given
// sign: none
// direction: ignored by layer; with --by relation directed relations are told apart by direction
// time: a day takes claims certain on that day; a source takes all its claims
// parameters:
//   first: {type: moment, help: A day or a source, default: oriental-review-2014, example: 2014-08-23}
//   second: {type: moment, help: A day or a source, default: analysis-2025, example: 2025-11-04}
//   actor: {type: entity, optional: true, help: 'Only relations of this one; absent: of all states', example: Venezuela}
//   partner: {type: entity, optional: true, help: Only relations to this one, example: Russia}
//   layer: {type: choice, choices: [diplomatic, security, ideological, economic, energy, place, membership, office, mediation], optional: true, help: Only this layer, example: mediation}
//   by: {type: choice, choices: [layer, relation], help: How finely relations are told apart, default: layer, example: relation}
// columns:
//   part: standard
//   a: {type: entity, help: One actor; the subject of a directed relation, heading: Actor}
//   b: {type: entity, help: The other actor, heading: With}
//   relation: {type: text, help: Layer or relation, heading: In}
//   first_says: {type: statements, help: Statements at the first moment, heading: '{first}'}
//   second_says: {type: statements, help: 'Statements at the second moment, and those that limit the first', heading: '{second}'}
//   claims: standard
// key: [a, b, relation]
// sections:
//   both: Stated at both
//   lowered: Stated at the first, denied at the second
//   limited: Stated at the first, put in another light at the second
//   first only: Stated at the first; the second does not cover it
//   second only: First stated at the second
//   denied before: Denied at the first, stated at the second
//   denials: Denied
// quiet: [lowered, limited, denied before, denials]
// ---
CALL () {
  MATCH (x:State)-[t:TIE|CLAIMED_TIE]->(y:State)
  WHERE t.basis IN ['direct', 'lifted'] AND ($actor IS NULL OR $actor IN [x.id, y.id])
  MATCH (c:Claim {id: t.claims[0]})
  RETURN x, y, c
  UNION
  MATCH (x:Entity)<-[:SUBJECT]-(c:Claim)-[:OBJECT]->(y:Entity)
  WHERE CASE WHEN $actor IS NULL THEN x:State AND y:State ELSE $actor IN [x.id, y.id] END
  RETURN x, y, c
  UNION
  MATCH (x:Entity {id: $actor})<-[:ROLE {role: 'beneficiary'}]-(c:Claim)-[:SUBJECT|OBJECT]->(y:Entity)
  RETURN x, y, c
}
WITH x, y, c, $by = 'layer' OR c.symmetric AS either_way
WHERE x <> y AND c.layer <> 'evidence' AND $reading IN c.readings
  AND ($partner IS NULL OR $partner IN [x.id, y.id])
  AND ($layer IS NULL OR c.layer = $layer)
WITH DISTINCT
  // The actor that is asked about stands first where the direction does not matter.
  CASE WHEN either_way AND (y.id = $actor OR x.id <> coalesce($actor, '') AND y.id < x.id) THEN y ELSE x END AS a,
  CASE WHEN either_way AND (y.id = $actor OR x.id <> coalesce($actor, '') AND y.id < x.id) THEN x ELSE y END AS b,
  CASE $by WHEN 'layer' THEN c.layer ELSE c.relation END AS relation,
  c,
  CASE WHEN $first.source IS NULL
    THEN c.start_max <= $first.day AND $first.day <= c.tie_end_min
    ELSE $first.source IN c.sources END AS in_first,
  CASE WHEN $second.source IS NULL
    THEN c.start_max <= $second.day AND $second.day <= c.tie_end_min
    ELSE $second.source IN c.sources END AS in_second
WHERE in_first OR in_second
ORDER BY c.attested, c.id
WITH
  a, b, relation,
  collect(CASE WHEN in_first THEN c END) AS firsts,
  collect(CASE WHEN in_second THEN c END) AS seconds
// What limits a claim of the first moment at the second need not be about the same two.
CALL (firsts, seconds) {
  UNWIND firsts AS f
  MATCH (f)<-[:QUALIFIES|DISPUTES|CORRECTS]-(o:Claim)
  WHERE NOT o IN seconds AND NOT o IN firsts AND $reading IN o.readings
    AND CASE WHEN $second.source IS NULL
      THEN o.start_max <= $second.day AND $second.day <= o.tie_end_min AND o.attested > f.attested
      ELSE $second.source IN o.sources END
  WITH DISTINCT o
  ORDER BY o.id
  RETURN collect(o) AS limits
}
WITH
  a, b, relation, firsts, seconds, limits,
  [c IN firsts WHERE c.polarity = 'affirmed'] AS yes_first,
  [c IN seconds WHERE c.polarity = 'affirmed'] AS yes_second,
  EXISTS {
    UNWIND firsts AS f
    MATCH (f)<-[:QUALIFIES|DISPUTES|CORRECTS]-(o:Claim)
    WHERE o IN seconds AND NOT o IN firsts
  } AS limited
WITH
  a, b, relation, firsts, seconds, limits,
  CASE
    // To deny one thing is not to deny another: the relation must be the same.
    WHEN any(
      c IN seconds
      WHERE c.polarity = 'denied' AND NOT c IN firsts AND any(f IN yes_first WHERE f.relation = c.relation)
    ) THEN 'lowered'
    WHEN size(yes_first) > 0 AND size(yes_second) > 0 AND NOT limited THEN 'both'
    WHEN size(yes_first) > 0 AND (limited OR size(limits) > 0 OR any(c IN seconds WHERE NOT c IN firsts))
    THEN 'limited'
    WHEN size(yes_first) > 0 THEN 'first only'
    WHEN size(yes_second) > 0 AND size(firsts) > 0 THEN 'denied before'
    WHEN size(yes_second) > 0 THEN 'second only'
    ELSE 'denials'
  END AS part
RETURN
  part, a {.id, .name, .kind} AS a, b {.id, .name, .kind} AS b, relation,
  [c IN firsts | c.statement] AS first_says,
  [c IN seconds + limits | c.statement] AS second_says,
  reduce(ids = [], c IN firsts + seconds + limits | ids + CASE WHEN c.id IN ids THEN [] ELSE [c.id] END) AS claims
ORDER BY part, a.kind <> 'State', a.name, b.kind <> 'State', b.name, relation
