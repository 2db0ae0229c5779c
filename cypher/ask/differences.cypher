// What differs between two dates or two sources
// ---
// topic: time
// question: 'What do {first} and {second} say differently (about: {actor})?'
// meaning: >-
//   A row is one field of relations between two actors, and whether it is stated at both moments,
//   stated at the first and ended, denied or limited by the second, or stated at one of them only. A
//   moment is a day (what holds on it or was last said) or a source (what it states). What an office
//   holder does counts as done by the state.
// caveat: >-
//   Silence is not an end: what the second moment does not state is *not covered* there. An end is
//   told where one is recorded between the two. Forecasts, plans and judgements are compared too; the
//   statement says which they are.
// basis: claims between the two actors, as subject, object or beneficiary, and lifted ties
// layers: all, or the one given
// sign: none
// direction: ignored by layer; with --by relation directed relations are told apart by direction
// time: a day takes what holds on it, and of the first day what was last said; a source takes all its claims
// parameters:
//   first: {type: moment, help: A day or a source, default: oriental-review-2014, example: 2014-08-23}
//   second: {type: moment, help: A day or a source, default: analysis-2025, example: 2025-11-04, unlike: [first]}
//   actor: {type: entity, optional: true, help: 'Only relations of this one; absent: of all states', example: Venezuela}
//   partner: {type: entity, optional: true, help: Only relations to this one, example: Russia, unlike: [actor]}
//   layer: {type: choice, choices: [diplomatic, security, ideological, economic, energy, place, membership, office, mediation], optional: true, help: Only this layer, example: mediation}
//   by: {type: choice, choices: [layer, relation], help: How finely relations are told apart, default: layer, example: relation}
// columns:
//   part: standard
//   a: {type: entity, help: One actor; the subject of a directed relation, heading: Actor}
//   b: {type: entity, help: The other actor, heading: With}
//   relation: {type: text, help: Layer or relation, heading: In}
//   first_says: {type: statements, help: Statements at the first moment, heading: '{first}'}
//   second_says: {type: statements, help: 'Statements at the second moment, and those that limit the first', heading: '{second}'}
//   ended: {type: text, help: 'Dates as stated by who records the end, where it ended between the two', heading: Ended}
//   claims: standard
// key: [a, b, relation]
// sections:
//   both: Stated at both
//   ended: Stated at the first, ended by the second
//   lowered: Stated at the first, denied at the second
//   limited: Stated at the first, put in another light at the second
//   first only: Stated at the first; the second does not cover it
//   last said: Last said before both
//   second only: First stated at the second
//   denied before: Denied at the first, stated at the second
//   denials: Denied
// quiet: [ended, lowered, limited, last said, denied before, denials]
// ---
OPTIONAL MATCH (f:Source {id: $first.source})
OPTIONAL MATCH (s:Source {id: $second.source})
WITH coalesce($first.day, f.reference_day) AS start, coalesce($second.day, s.reference_day) AS end
MATCH (:Dossier {id: $reading + ' ' + coalesce($actor, 'anyone')})-[h:HOLDS|DENIES]->(c:Claim)
WHERE c.layer <> 'evidence' AND ($layer IS NULL OR c.layer = $layer)
WITH
  start, c, type(h) = 'HOLDS' AS said, type(h) = 'HOLDS' AND start <= c.maybe_to < end AS over,
  [x IN [$first, $second] |
    coalesce(x.source IN c.sources, c.from <= x.day <= c.tie_maybe_to)] AS told,
  [x IN [$first, $second] | coalesce(x.source IN c.sources, c.from <= x.day <= c.tie_to)] AS held
WHERE true IN told OR over
CALL (c) {
  MATCH (x:State)<-[:FROM]-(t:Tie {reading: $reading})-[:TO]->(y:State), (t)-[:RESTS_ON]->(c)
  RETURN x, y
  UNION
  MATCH (x:Entity)<-[end:SUBJECT|ROLE]-(c)-[:SUBJECT|OBJECT]->(y:Entity)
  WHERE coalesce(end.role, 'beneficiary') = 'beneficiary'
    AND ($actor IS NOT NULL OR x:State AND y:State)
  RETURN x, y
}
// The actor that is asked about stands first where the direction does not matter.
WITH *, y.id = $actor OR y.id < x.id AND x.id <> coalesce($actor, '') AS later
WHERE x <> y AND all(id IN [$actor, $partner] WHERE id IS NULL OR id IN [x.id, y.id])
WITH DISTINCT
  CASE WHEN later AND ($by = 'layer' OR c.symmetric) THEN [y, x] ELSE [x, y] END AS ends,
  CASE $by WHEN 'layer' THEN c.layer ELSE c.relation END AS relation, start, c, said, over,
  told[0] AS in_first, said AND held[0] AS held, held[1] OR told[1] AND NOT told[0] AS in_second
ORDER BY c.attested, c.id
WITH
  start, ends[0] AS a, ends[1] AS b, relation, max(held) AS held, max(said AND in_second) AS again,
  collect(CASE WHEN in_first THEN c END) AS firsts, collect(CASE WHEN over THEN c END) AS overs,
  collect(CASE WHEN in_second THEN c END) AS seconds,
  collect(CASE WHEN in_first AND said THEN c.relation END) AS stated,
  collect(CASE WHEN in_second AND NOT in_first AND NOT said THEN c.relation END) AS denied
WHERE firsts + seconds <> []
WITH *, [c IN overs WHERE c.relation IN stated] AS overs, COLLECT {
  // What limits a claim of the first moment at the second need not be about the same two.
  UNWIND firsts AS f
  MATCH (f)<-[link:QUALIFIES|DISPUTES|CORRECTS]-(o:Claim)
  WHERE $reading IN link.readings AND NOT o IN firsts
    AND coalesce($second.source IN o.sources, start < o.known <= $second.day)
  RETURN DISTINCT o ORDER BY o.id
} AS limits
WITH *, seconds + [o IN limits WHERE NOT o IN seconds] AS told, CASE
  // To deny one thing is not to deny another: the relation must be the same.
  WHEN any(one IN denied WHERE one IN stated) THEN 'lowered'
  WHEN stated <> [] AND again AND none(o IN limits WHERE o IN seconds) THEN 'both'
  WHEN overs <> [] AND NOT again THEN 'ended'
  WHEN stated <> [] AND limits + denied <> [] THEN 'limited'
  WHEN stated <> [] THEN CASE WHEN held THEN 'first only' ELSE 'last said' END
  WHEN again THEN CASE firsts WHEN [] THEN 'second only' ELSE 'denied before' END
  ELSE 'denials'
END AS part
WITH *, CASE part WHEN 'ended' THEN overs ELSE [] END AS gone
RETURN
  part, a, b, relation, last(gone).valid AS ended,
  [c IN firsts | c.statement] AS first_says, [c IN told | c.statement] AS second_says,
  COLLECT { UNWIND firsts + told + gone AS c RETURN DISTINCT c.id } AS claims
ORDER BY part, a.kind <> 'State', a.name, b.kind <> 'State', b.name, relation
