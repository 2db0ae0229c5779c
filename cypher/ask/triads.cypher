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
// time: ties that hold on the date or were last said before it; *holds* only where all three do
// parameters:
//   a: {type: entity, kinds: [State], optional: true, help: One of the three; absent for all triads, example: Russia}
//   b: {type: entity, kinds: [State], optional: true, help: Another of the three, example: Chile, unlike: [a]}
//   c: {type: entity, kinds: [State], optional: true, help: The third, example: USA, unlike: [a, b]}
//   verdict: {type: choice, choices: [all, balanced, unbalanced, undecided], default: all, help: Which triads, example: unbalanced}
//   k: standard
// columns:
//   states: {type: entities, help: The three states, heading: Triad}
//   verdict: {type: text, help: 'balanced, unbalanced or undecided', heading: Verdict}
//   signs: {type: texts, help: Sign of each pair, heading: Pairs}
//   thin: {type: integer, help: Pairs that rest on one claim, heading: On one claim}
//   status: standard
//   attested: standard
//   claims: standard
// key: [states]
// network: {sign: any, basis: stated}
// nothing: No three states are all tied to each other with that verdict.
// ---
UNWIND [pair IN $pairs WHERE pair.sign <> 'neutral'] AS p
UNWIND [pair IN $pairs WHERE pair.a = p.a AND pair.b > p.b AND pair.sign <> 'neutral'] AS q
WITH [p, q, $by_id[$reading + ' ' + p.b + ' ' + q.b]] AS pairs, [p.a, p.b, q.b] AS ids
WHERE pairs[2].sign <> 'neutral' AND all(id IN [$a, $b, $c] WHERE id IS NULL OR id IN ids)
WITH
  pairs, ids, size([one IN pairs WHERE one.claim_count = 1]) AS thin,
  CASE
    WHEN any(one IN pairs WHERE one.sign = 'mixed') THEN 'undecided'
    WHEN size([one IN pairs WHERE one.sign = 'hostile']) % 2 = 0 THEN 'balanced'
    ELSE 'unbalanced'
  END AS verdict
WHERE $verdict IN ['all', verdict]
ORDER BY verdict <> 'unbalanced', verdict, thin, ids
LIMIT $k
RETURN
  COLLECT { MATCH (n:State) WHERE n.id IN ids RETURN n ORDER BY n.id } AS states, verdict,
  [one IN pairs | one.a + '–' + one.b + ' ' + one.sign] AS signs, thin,
  CASE WHEN all(one IN pairs WHERE one.held) THEN 'holds' ELSE 'last said' END AS status,
  COLLECT { UNWIND pairs AS one RETURN one.last AS day ORDER BY day }[0] AS attested,
  COLLECT { UNWIND pairs AS one UNWIND one.claims AS id RETURN DISTINCT id } AS claims
