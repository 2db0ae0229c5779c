// What rests on one carrier alone, and what is confirmed independently
// ---
// topic: provenance
// question: Which relations (of {actor}) rest on one carrier alone, and which are confirmed by another?
// meaning: >-
//   A row is what is stated of two actors in one layer and with one sign: how many claims say so, and
//   which sources carry them. It counts as confirmed when a second source, text or public document,
//   states such a relation too.
// caveat: >-
//   Two sources may draw on the same third one, so *confirmed* is the least that can be said. Claims of
//   different years confirm a relation, not each other's detail.
// basis: affirmed claims; with --carrier, those that this source carries
// layers: all, or the one given
// sign: kept apart
// direction: ignored
// time: none
// parameters:
//   actor: {type: entity, optional: true, help: Only relations of this one, example: Ecuador}
//   carrier: {type: source, optional: true, help: Only what this source carries, example: oriental-review-2014}
//   layer: {type: choice, choices: [diplomatic, security, ideological, economic, energy, place, membership, mediation], optional: true, help: Only this layer, example: security}
//   show: {type: choice, choices: [both, alone, confirmed], default: both, help: Which part to show, example: alone}
// columns:
//   part: standard
//   a: {type: entity, help: One actor, heading: Of}
//   b: {type: entity, help: The other, heading: And}
//   layer: {type: text, help: Field of life, heading: Layer}
//   sign: standard
//   claim_count: {type: integer, help: Claims, heading: Claims}
//   carriers: {type: texts, help: Sources that carry them, heading: Carried by}
//   claims: standard
// key: [a, b, layer, sign]
// sections:
//   confirmed: Stated as fact by more than one source
//   alone: Stated as fact by one source alone
// cartesian: every pair of the few dozen states is looked at
// nothing: No relation of that kind rests on such sources.
// ---
CALL () {
  MATCH (x:State)-[t:TIE]-(y:State)
  WHERE t.basis IN ['direct', 'lifted'] AND x.id < y.id AND $reading IN t.readings
  MATCH (c:Claim {id: t.claims[0]})
  RETURN x, y, c, t.claims AS proofs
  UNION
  MATCH (n:Entity)<-[:SUBJECT]-(c:Claim)-[:OBJECT]->(m:Entity)
  WHERE c.tie_worthy AND n <> m AND c.layer <> 'office'
    // Between two states, or about the actor that is asked about.
    AND CASE WHEN $actor IS NULL THEN n:State AND m:State ELSE $actor IN [n.id, m.id] END
    AND NOT EXISTS { (:State)-[t:TIE WHERE t.claims[0] = c.id AND t.basis = 'lifted']->(:State) }
  RETURN CASE WHEN n.id < m.id THEN n ELSE m END AS x, CASE WHEN n.id < m.id THEN m ELSE n END AS y, c, [c.id] AS proofs
}
WITH x, y, c, proofs
WHERE $reading IN c.readings AND ($actor IS NULL OR $actor IN [x.id, y.id])
  AND ($layer IS NULL OR c.layer = $layer) AND c.layer <> 'evidence'
MATCH (c)-[:CITES]->(s:Source)
WITH x, y, c.layer AS layer, c.sign AS sign, c, s, proofs
ORDER BY s.grade DESC, s.reference_day, c.id
WITH
  x, y, layer, sign,
  count(DISTINCT c) AS claim_count,
  reduce(ids = [], one IN collect(proofs) | ids + [id IN one WHERE NOT id IN ids]) AS claims,
  collect(DISTINCT s.short) AS carriers, collect(DISTINCT s.id) AS sources
WHERE ($carrier IS NULL OR $carrier IN sources)
WITH
  x, y, layer, sign, claim_count, claims, carriers,
  CASE WHEN size(sources) > 1 THEN 'confirmed' ELSE 'alone' END AS part
WHERE $show IN ['both', part]
RETURN
  part, x {.id, .name, .kind} AS a, y {.id, .name, .kind} AS b, layer, sign,
  claim_count, carriers, claims
ORDER BY part DESC, size(carriers) DESC, claim_count DESC, x.name, y.name, layer, sign
