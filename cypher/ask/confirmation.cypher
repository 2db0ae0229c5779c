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
// nothing: No relation of that kind rests on such sources.
// ---
CALL () {
  MATCH (x:State)<-[:FROM]-(t:Tie {reading: $reading})-[:TO]->(y:State), (t)-[:RESTS_ON]->(c:Claim)
  WHERE 'facts' IN t.stances AND ($actor IS NULL OR $actor IN [x.id, y.id])
  RETURN x, y, c, t.claims AS proofs
  UNION
  MATCH (:Dossier {id: $reading + ' ' + coalesce($actor, 'anyone')})-[h:HOLDS]->(c:Claim)
  MATCH (x:Entity)<-[:SUBJECT]-(c)-[:OBJECT]->(y:Entity)
  WHERE 'facts' IN c.stances AND x <> y AND NOT c.layer IN ['office', 'evidence']
    AND ($actor IS NOT NULL OR x:State AND y:State)
    AND NOT EXISTS { (c)<-[:RESTS_ON]-(:Tie {reading: $reading}) }
  RETURN x, y, c, h.claims AS proofs
}
MATCH (c)-[:CITES]->(s:Source)
WHERE $layer IS NULL OR c.layer = $layer
WITH *, CASE WHEN x.id < y.id THEN [x, y] ELSE [y, x] END AS ends
ORDER BY s.grade DESC, s.reference_day, c.id, s.id
UNWIND proofs AS proof
WITH
  ends[0] AS a, ends[1] AS b, c.layer AS layer, c.sign AS sign, count(DISTINCT c) AS claim_count,
  collect(DISTINCT s.short) AS carriers, collect(DISTINCT s.id) AS sources,
  collect(DISTINCT proof) AS claims
WITH *, CASE WHEN size(sources) > 1 THEN 'confirmed' ELSE 'alone' END AS part
WHERE ($carrier IS NULL OR $carrier IN sources) AND $show IN ['both', part]
RETURN part, a, b, layer, sign, claim_count, carriers, claims
ORDER BY part DESC, size(carriers) DESC, claim_count DESC, a.name, b.name, layer, sign
