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
// time: ties certain on the date
// parameters:
//   a: {type: entity, kinds: [State], help: Where the way starts, default: RUS, example: RUS}
//   b: {type: entity, kinds: [State], help: Where it ends, example: Peru}
//   as_of: standard
//   most: {type: integer, help: Greatest number of steps, default: 3, least: 1, most: 4, example: 2}
//   k: standard
//   evidence: {type: choice, choices: [any, claims, sources], help: 'Which steps count: any, those on two claims or more, or those that two sources or more carry', default: any, example: claims}
//   prefer: {type: choice, choices: [shortest, firmest], help: 'Which ways come first: the shortest, or those with the fewest thin steps', default: shortest, example: firmest}
// columns:
//   length: {type: integer, help: Number of steps, heading: Steps}
//   thin: {type: integer, help: Steps that rest on a single claim, heading: Thin}
//   way: {type: way, help: The states in order, heading: Way}
//   steps: {type: texts, help: 'Layers, sign and number of claims of each step', heading: How}
//   claims: {type: claims, help: Claims that prove the steps}
// key: [way]
// network: {}
// cartesian: two single nodes, each found by its id
// ---
WITH [
  pair IN $pairs
  WHERE $evidence = 'any'
    OR $evidence = 'claims' AND pair.claim_count > 1
    OR $evidence = 'sources' AND size(pair.sources) > 1
] AS pairs
WITH pairs, [pair IN pairs | pair.tie] AS ties
MATCH (a:Entity {id: $a})
MATCH (b:Entity {id: $b})
MATCH p =
  (a)
  // A way neither comes back to its start nor goes on from its end: the server need not try.
  ((x:State)-[t:TIE|CLAIMED_TIE]-(y:State) WHERE t.id IN ties AND y.id <> $a AND x.id <> $b){1,4}
  (b)
WHERE length(p) <= $most
  AND all(n IN nodes(p) WHERE single(m IN nodes(p) WHERE m = n))
WITH
  nodes(p) AS way,
  [tie IN relationships(p) | head([pair IN pairs WHERE pair.tie = tie.id])] AS steps
WITH way, steps, size([step IN steps WHERE step.claim_count = 1]) AS thin
ORDER BY
  CASE $prefer WHEN 'firmest' THEN thin ELSE 0 END, size(steps), [n IN way | n.id]
LIMIT $k
RETURN
  size(steps) AS length,
  thin,
  [n IN way | n {.id, .name, .kind}] AS way,
  [
    step IN steps |
    reduce(text = head(step.layers), layer IN tail(step.layers) | text + ', ' + layer)
    + ': ' + step.sign + ', ' + step.claim_count
    + CASE step.claim_count WHEN 1 THEN ' claim' ELSE ' claims' END
  ] AS steps,
  reduce(
    flat = [],
    step IN steps | flat + [id IN step.claims WHERE NOT id IN flat]
  ) AS claims
