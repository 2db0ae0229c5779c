// Which triads of states are balanced
// ---
// topic: pairs
// question: Which three states, all tied to each other, are balanced on {as_of} (with {a}) (and {b}) (and {c})?
// meaning: >-
//   A row is three states that are all tied to each other by signed ties. By structural balance theory
//   (Heider; Cartwright and Harary) the triad is balanced when the product of its signs is positive:
//   all friends, or two friends with a common enemy. A pair that is friendly and hostile at once, in
//   different layers, leaves it undecided.
// caveat: >-
//   Balance is a statement about what is written, under the layer, stance and date shown. An
//   unbalanced triad need not be under strain.
// basis: direct and lifted ties
// layers: all together, or the one given; with several layers a pair can be mixed
// sign: friendly and hostile ties; pairs that are only neutral make no triad
// direction: ignored
// time: ties certain on the date
// parameters:
//   a: {type: entity, kinds: [State], optional: true, help: One of the three; absent for all triads, example: Russia}
//   b: {type: entity, kinds: [State], optional: true, help: Another of the three, example: Chile}
//   c: {type: entity, kinds: [State], optional: true, help: The third, example: USA}
//   verdict: {type: choice, choices: [all, balanced, unbalanced, undecided], default: all, help: Which triads, example: unbalanced}
//   k: standard
// columns:
//   states: {type: entities, help: The three states, heading: Triad}
//   verdict: {type: text, help: 'balanced, unbalanced or undecided', heading: Verdict}
//   signs: {type: texts, help: Sign of each pair, heading: Pairs}
//   thin: {type: integer, help: Pairs that rest on one claim, heading: On one claim}
//   claims: standard
// key: [states]
// network: {sign: any, basis: stated}
// nothing: No three states are all tied to each other with that verdict.
// ---
WITH [pair IN $pairs WHERE pair.sign <> 'neutral'] AS pairs
UNWIND pairs AS p
UNWIND pairs AS q
WITH pairs, p, q
WHERE p.a = q.a AND p.b < q.b
UNWIND pairs AS r
WITH p, q, r
WHERE r.a = p.b AND r.b = q.b
  AND all(id IN [$a, $b, $c] WHERE id IS NULL OR id IN [p.a, p.b, q.b])
WITH p, q, r, [one IN [p, q, r] | one.sign] AS told
WITH
  p, q, r, told,
  CASE
    WHEN 'mixed' IN told THEN 'undecided'
    WHEN size([sign IN told WHERE sign = 'hostile']) % 2 = 0 THEN 'balanced'
    ELSE 'unbalanced'
  END AS verdict
WHERE $verdict = 'all' OR verdict = $verdict
MATCH (x:Entity {id: p.a})
MATCH (y:Entity {id: p.b})
MATCH (z:Entity {id: q.b})
RETURN
  [n IN [x, y, z] | n {.id, .name, .kind}] AS states,
  verdict,
  [one IN [p, q, r] | one.a + '–' + one.b + ' ' + one.sign] AS signs,
  size([one IN [p, q, r] WHERE one.claim_count = 1]) AS thin,
  reduce(ids = [], one IN [p, q, r] | ids + [id IN one.claims WHERE NOT id IN ids]) AS claims
ORDER BY
  CASE verdict WHEN 'unbalanced' THEN 0 WHEN 'balanced' THEN 1 ELSE 2 END,
  thin, x.id, y.id, z.id
LIMIT $k
