// Ties on which the cohesion of the network hangs
// ---
// topic: structure
// question: Which ties are the only link between two parts of the network on {as_of}?
// meaning: >-
//   A row is one bridge: a tied pair without which the network would fall into one more part. On how
//   many claims it rests says how easily that may happen to the picture.
// caveat: >-
//   A state of which only one tie is told hangs on a bridge by nature of the telling.
// basis: direct and lifted ties; shared agreements, events and blocs only with --basis all
// layers: all, or the one given
// sign: friendly and neutral ties, unless --sign says otherwise
// direction: ignored
// time: ties that hold on the date or were last said before it
// columns:
//   a: {type: entity, help: One state, heading: State}
//   b: {type: entity, help: The other state, heading: State and}
//   claim_count: {type: integer, help: Claims that the tie rests on, heading: Claims}
//   sign: {type: text, help: 'friendly, hostile, mixed or neutral', heading: Sign}
//   claims: standard
// key: [a, b]
// network: {}
// requires: [gds]
// nothing: No tie is the only link between two parts.
// ---
CALL gds.bridges.stream($projection) YIELD from, to
WITH gds.util.asNode(from) AS x, gds.util.asNode(to) AS y
WITH CASE WHEN x.id < y.id THEN x ELSE y END AS a, CASE WHEN x.id < y.id THEN y ELSE x END AS b
WITH a, b, $by_id[$reading + ' ' + a.id + ' ' + b.id] AS pair
RETURN
  a, b, pair.claim_count AS claim_count, pair.sign AS sign, pair.claims AS claims
ORDER BY claim_count, a.name, b.name
