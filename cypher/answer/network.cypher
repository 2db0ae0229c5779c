// The states, and the pairs of them that are tied on a day: what a network is made of. Parallel
// ties make one pair, with the claims they rest on and their signs; `tie` is the first of them.
MATCH (n:State)
OPTIONAL MATCH (n)-[t:TIE|CLAIMED_TIE]->(m:State)
WHERE t.start_max <= $as_of AND $as_of <= t.end_min
  AND $reading IN t.readings
  AND ($basis = 'all' OR t.basis IN ['direct', 'lifted'])
  AND ($layer IS NULL OR t.layer = $layer)
  AND CASE $sign WHEN 'friendly' THEN t.sign >= 0 WHEN 'hostile' THEN t.sign < 0 ELSE true END
  AND (t:TIE OR $stance IN ['all', t.stance])
WITH
  CASE WHEN m IS NULL OR n.id < m.id THEN n ELSE m END AS a,
  CASE WHEN m IS NULL OR n.id < m.id THEN m ELSE n END AS b,
  t
ORDER BY t.id
WITH
  a.id AS a, b.id AS b,
  head(collect(t.id)) AS tie,
  collect(DISTINCT CASE WHEN t.shared IS NULL THEN t.claims[0] END) AS founding,
  sum(t.accounts) AS accounts,
  collect(t.sources) AS carriers,
  collect(t.claims) AS nested,
  collect(DISTINCT t.sign) AS signs,
  collect(DISTINCT t.layer) AS layers
RETURN
  a, b, tie, size(founding) + accounts AS claim_count,
  reduce(flat = [], one IN carriers | flat + [id IN one WHERE NOT id IN flat]) AS sources,
  reduce(flat = [], one IN nested | flat + [id IN one WHERE NOT id IN flat]) AS claims,
  CASE
    WHEN 1 IN signs AND -1 IN signs THEN 'mixed'
    WHEN 1 IN signs THEN 'friendly'
    WHEN -1 IN signs THEN 'hostile'
    ELSE 'neutral'
  END AS sign,
  layers
ORDER BY a, b
