// The pairs of states that are tied on a day: what a network is made of. It takes what holds and what
// was last said; `held` tells them apart, `last` is the day on which a pair was last attested. Parallel
// ties make one pair, with the claims they rest on and their signs. Only pairs of the states in
// `around`, where that is not null.
CALL () {
  WITH 1 AS _
  WHERE $around IS NULL
  MATCH (pair:Pair {reading: $reading})
  RETURN pair
  UNION
  UNWIND $around AS id
  MATCH (:State {id: id})<-[:JOINS]-(pair:Pair {reading: $reading})
  RETURN pair
}
MATCH (pair)<-[:OF]-(t:Tie)
WHERE t.from <= $as_of <= t.maybe_to
  AND $stance IN t.stances
  AND ($basis = 'all' OR t.stated)
  AND ($layer IS NULL OR t.layer = $layer)
  AND CASE $sign WHEN 'friendly' THEN t.sign >= 0 WHEN 'hostile' THEN t.sign < 0 ELSE true END
WITH pair, t
ORDER BY t.id
WITH
  pair,
  collect(DISTINCT CASE WHEN t.stated THEN t.claims[0] END) AS founding,
  sum(t.accounts) AS accounts,
  collect(t.sources) AS carriers,
  collect(t.claims) AS nested,
  collect(DISTINCT t.sign) AS signs,
  collect(DISTINCT t.layer) AS layers,
  max(t.to) >= $as_of AS held,
  max(t.attested) AS last
ORDER BY pair.a, pair.b
RETURN pair {
  .id, .a, .b, layers: layers, held: held, last: last,
  claim_count: size(founding) + accounts,
  sources: reduce(flat = [], one IN carriers | flat + [id IN one WHERE NOT id IN flat]),
  claims: reduce(flat = [], one IN nested | flat + [id IN one WHERE NOT id IN flat]),
  sign: CASE
    WHEN 1 IN signs AND -1 IN signs THEN 'mixed'
    WHEN 1 IN signs THEN 'friendly'
    WHEN -1 IN signs THEN 'hostile'
    ELSE 'neutral'
  END
} AS row
