// Paths between two actors
// ---
// topic: pairs
// question: By which ways are {a} and {b} tied on {as_of}?
// meaning: >-
//   A row is one way from the first state to the second over recorded ties, each state at most
//   once. Several ties between two states count as one step; the claims prove every step. A step
//   is thin when it rests on a single claim.
// caveat: >-
//   A way on paper is not influence: ties of different kinds stand side by side in it, and the
//   sources chose which ties to report. Claims of mediation are no steps; see mediated-partners.
// basis: direct and lifted ties; shared agreements, events and blocs only with --basis all
// layers: all, or the one given
// sign: friendly and neutral steps, unless --sign says otherwise
// direction: ignored
// time: ties that hold on the date or were last said before it; *holds* only where every step does
// parameters:
//   a: {type: entity, kinds: [State], help: Where the way starts, default: RUS, example: RUS}
//   b: {type: entity, kinds: [State], help: Where it ends, example: Peru, unlike: [a]}
//   as_of: standard
//   most: {type: integer, help: Greatest number of steps, default: 3, least: 1, most: 4, example: 2}
//   k: standard
//   evidence: {type: choice, choices: [any, claims, sources], help: 'Which steps count: any, those on two claims or more, or those that two sources or more carry', default: any, example: claims}
//   prefer: {type: choice, choices: [shortest, firmest], help: 'Which ways come first: the shortest, or those with the fewest thin steps', default: shortest, example: firmest}
// columns:
//   length: {type: integer, help: Number of steps, heading: Steps}
//   thin: {type: integer, help: Steps that rest on a single claim, heading: Thin}
//   status: standard
//   way: {type: way, help: The states in order, heading: Way}
//   steps: {type: texts, help: 'Layers, sign and number of claims of each step', heading: How}
//   attested: standard
//   claims: {type: claims, help: Claims that prove the steps}
// key: [way]
// network: {}
// ---
// From the end with fewer ties, by the number of steps, or of thin ones first: no further than it
// takes to find $k ways.
MATCH (n:State)
WHERE n.id IN [$a, $b]
WITH n
ORDER BY COUNT { (n)<-[:JOINS]-() }
WITH collect(n) AS ends
UNWIND CASE $prefer WHEN 'firmest' THEN range(0, $most) ELSE [null] END AS level
UNWIND range(1, $most) AS len
WITH ends, ends[0] AS start, ends[1] AS goal, level, len
ORDER BY level, len
CALL (ends, start, goal, len) {
  // So few steps meet no state twice. The last one is looked up.
  MATCH p = (start)
    (()<-[:JOINS]-(u:Pair WHERE u.id IN $tied)-[:JOINS]->(x WHERE NOT x IN ends) WHERE len > 1){0,1}
    (()<-[:JOINS]-(v:Pair WHERE v.id IN $tied)-[:JOINS]->(y WHERE NOT y IN ends) WHERE len > 2){0,1}
    (()<-[:JOINS]-(w:Pair WHERE w.id IN $tied)-[:JOINS]->(z WHERE NOT z IN ends) WHERE len > 3){0,1}
    (n:State)
  WHERE size(u + v + w) = len - 1
  WITH
    [n IN nodes(p) WHERE n:State] + goal AS way,
    [pair IN u + v + w | $by_id[pair.id]] + coalesce(
      $by_id[$reading + ' ' + n.id + ' ' + goal.id], $by_id[$reading + ' ' + goal.id + ' ' + n.id]
    ) AS steps
  WHERE all(step IN steps WHERE CASE $evidence
    WHEN 'claims' THEN step.claim_count > 1
    WHEN 'sources' THEN size(step.sources) > 1
    ELSE true
  END)
  RETURN
    CASE goal.id WHEN $a THEN reverse(way) ELSE way END AS way,
    CASE goal.id WHEN $a THEN reverse(steps) ELSE steps END AS steps
}
WITH level, len, way, steps, size([step IN steps WHERE step.claim_count = 1]) AS thin
WHERE level IS NULL OR thin = level
ORDER BY level, len, [n IN way | n.id]
LIMIT $k
RETURN
  len AS length, thin,
  CASE WHEN all(step IN steps WHERE step.held) THEN 'holds' ELSE 'last said' END AS status, way,
  [step IN steps |
    reduce(text = step.layers[0], layer IN step.layers[1..] | text + ', ' + layer) + ': '
    + step.sign + ', ' + step.claim_count
    + CASE step.claim_count WHEN 1 THEN ' claim' ELSE ' claims' END] AS steps,
  COLLECT { UNWIND steps AS step RETURN step.last AS day ORDER BY day }[0] AS attested,
  COLLECT { UNWIND steps AS step UNWIND step.claims AS id RETURN DISTINCT id } AS claims
