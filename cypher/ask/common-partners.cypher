// Partners that two actors have in common
// ---
// topic: pairs
// question: Which partners do {a} and {b} have in common on {as_of}?
// meaning: >-
//   A row is one state that is tied to both, with the sign of each tie and the number of claims that
//   it rests on.
// caveat: >-
//   A common partner does not link the two: it may not even know of it. Hostile ties are shown with
//   --sign any.
// basis: direct and lifted ties; shared agreements, events and blocs only with --basis all
// layers: all, or the one given
// sign: friendly and neutral ties, unless --sign says otherwise
// direction: ignored
// time: ties that hold on the date or were last said before it; *holds* only where both ties do
// parameters:
//   a: standard
//   b: standard
//   as_of: standard
// columns:
//   partner: {type: entity, help: The common partner, heading: Partner}
//   status: standard
//   to_a: {type: text, help: 'Sign, layers and claims of its tie to the first', heading: To the first}
//   to_b: {type: text, help: 'Sign, layers and claims of its tie to the second', heading: To the second}
//   attested: standard
//   claims: standard
// key: [partner]
// network: {}
// around: [a, b]
// nothing: No state is tied to both.
// ---
UNWIND $pairs AS one
WITH one, CASE $a WHEN one.a THEN one.b WHEN one.b THEN one.a END AS id
WITH one, id, CASE WHEN id < $b THEN id + ' ' + $b ELSE $b + ' ' + id END AS same
WITH one, id, $by_id[$reading + ' ' + same] AS other
MATCH (n:State {id: id})
WHERE other IS NOT NULL
WITH n, one, other, [
  tie IN [one, other] |
  tie.sign + ' (' + reduce(text = head(tie.layers), layer IN tail(tie.layers) | text + ', ' + layer)
    + '; ' + tie.claim_count + CASE tie.claim_count WHEN 1 THEN ' claim)' ELSE ' claims)' END
] AS told
RETURN
  n AS partner, told[0] AS to_a, told[1] AS to_b,
  CASE WHEN one.held AND other.held THEN 'holds' ELSE 'last said' END AS status,
  CASE WHEN one.last < other.last THEN one.last ELSE other.last END AS attested,
  one.claims + [id IN other.claims WHERE NOT id IN one.claims] AS claims
ORDER BY n.name
