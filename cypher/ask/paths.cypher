// Paths between two actors
// ---
// question: By which ways are {a} and {b} tied on {as_of}?
// meaning: >-
//   A row is one way from the first state to the second over recorded ties, each state at most
//   once, shortest first. Several ties between two states count as one step; the claims prove
//   every step.
// caveat: >-
//   A way on paper is not influence: ties of different kinds stand side by side in it, and the
//   sources chose which ties to report. Claims of mediation are no steps; see mediated-partners.
// basis: direct and lifted ties; shared agreements, events and blocs only with --basis all
// layers: all, or the one given
// sign: friendly and neutral steps; hostile ones only with --sign any
// direction: ignored
// time: ties certain on the date
// parameters:
//   a: {type: entity, kinds: [State], help: Where the way starts, default: RUS, example: RUS}
//   b: {type: entity, kinds: [State], help: Where it ends, example: Peru}
//   as_of: {type: date, help: Day that the answer is about, default: latest, example: 2014-08-23}
//   most: {type: integer, help: Greatest number of steps, default: 3, least: 1, most: 4, example: 2}
//   k: {type: integer, help: Greatest number of ways, default: 20, least: 1, most: 200, example: 5}
//   layer: {type: choice, choices: [diplomatic, security, ideological, economic, energy, membership], help: Only ties of this layer, optional: true, example: economic}
//   sign: {type: choice, choices: [friendly, any], help: Which steps count, default: friendly, example: any}
//   basis: {type: choice, choices: [stated, all], help: Which ties count, default: stated, example: all}
// columns:
//   length: {type: integer, help: Number of steps, heading: Steps}
//   way: {type: entities, help: The states in order, heading: Way}
//   steps: {type: texts, help: Layers and signs of each step, heading: How}
//   claims: {type: claims, help: Claims that prove the steps}
// key: [way]
// ---
MATCH (a:Entity {id: $a})
MATCH (b:Entity {id: $b})
MATCH p =
  (a)
  (
    (x)-[t:TIE]-(y)
    // Of parallel ties only the first by id is walked, so that a way is listed once.
    WHERE t.start_max <= $as_of AND $as_of <= t.end_min
      AND ($basis = 'all' OR t.basis IN ['direct', 'lifted'])
      AND ($sign = 'any' OR t.sign >= 0)
      AND ($layer IS NULL OR t.layer = $layer)
      AND NOT EXISTS {
        MATCH (x)-[u:TIE]-(y)
        WHERE u.id < t.id
          AND u.start_max <= $as_of AND $as_of <= u.end_min
          AND ($basis = 'all' OR u.basis IN ['direct', 'lifted'])
          AND ($sign = 'any' OR u.sign >= 0)
          AND ($layer IS NULL OR u.layer = $layer)
      }
  ){1,4}
  (b)
WHERE length(p) <= $most AND a <> b
  AND all(n IN nodes(p) WHERE single(m IN nodes(p) WHERE m = n))
WITH p, length(p) AS length, [n IN nodes(p) | n.id] AS ids
ORDER BY length, ids
LIMIT $k
UNWIND range(0, length - 1) AS i
WITH p, length, ids, i, nodes(p)[i] AS x, nodes(p)[i + 1] AS y
MATCH (x)-[t:TIE]-(y)
WHERE t.start_max <= $as_of AND $as_of <= t.end_min
  AND ($basis = 'all' OR t.basis IN ['direct', 'lifted'])
  AND ($sign = 'any' OR t.sign >= 0)
  AND ($layer IS NULL OR t.layer = $layer)
WITH
  p, length, ids, i,
  collect(DISTINCT t.layer) AS layers, count(t) AS ties, collect(t.claims) AS proofs
ORDER BY length, ids, i
WITH
  p, length, ids,
  collect(
    reduce(text = '', l IN layers | text + CASE text WHEN '' THEN l ELSE ', ' + l END)
    + ' (' + ties + ')'
  ) AS steps,
  reduce(all = [], found IN collect(proofs) | all + found) AS nested
RETURN
  length,
  [n IN nodes(p) | n {.id, .name, .kind}] AS way,
  steps,
  reduce(flat = [], one IN nested | flat + [id IN one WHERE NOT id IN flat]) AS claims
ORDER BY length, ids
