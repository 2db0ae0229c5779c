// Mediation: a statement of three, one node for each broker, partner and beneficiary that is meant.
// What is said of each member of a grouping is concrete for its members, as long as they are placed
// there; what is enabled is the beneficiary's own policy, and third parties stay unnamed.
// ---
// builds: (:Mediation {id, reading, from, to, claims})-[:BROKER|PARTNER|BENEFICIARY]->(:Entity), -[:RESTS_ON]->(:Claim)
// from: affirmed claims of relations that serve mediation, and memberships
// index: mediation_id
// check: mediations-lost
// ---
MATCH (broker:Entity)<-[:SUBJECT]-(c:Claim {polarity: 'affirmed'})-[:OBJECT]->(target:Entity)
WHERE c.as_mediation IS NOT NULL
CALL (c, target) {
  WITH c, target
  WHERE c.as_mediation = 'enables'
  RETURN target AS beneficiary
  UNION
  MATCH (c)-[:ROLE {role: 'beneficiary'}]->(beneficiary:Entity)
  RETURN beneficiary
}
UNWIND c.readings AS reading
OPTIONAL MATCH (target)<-[:GROUP]-(place:Membership {sort: 'placement', reading: reading})-[:MEMBER]->(member:State)
WHERE c.distribution = 'each' AND member <> broker
  AND place.from <= c.maybe_to AND c.from <= place.maybe_to
WITH
  broker, beneficiary, reading, c, place,
  CASE WHEN c.as_mediation = 'enables' THEN null ELSE coalesce(member, target) END AS partner,
  CASE WHEN place.from > c.from THEN place.from ELSE c.from END AS from,
  CASE WHEN place.to < c.to THEN place.to ELSE c.to END AS to
CREATE (broker)<-[:BROKER]-(m:Mediation)-[:BENEFICIARY]->(beneficiary)
CREATE (m)-[:RESTS_ON]->(c)
SET
  m = c {.statement, .by, .sources, .attested, .effect, .certainty, .layer, .sign, .stances},
  m.id = reduce(id = reading + ' ' + c.id + ' ' + beneficiary.id, one IN [place.claims[0], partner.id] |
    id + coalesce(' ' + one, '')),
  m.reading = reading,
  m.as = c.as_mediation,
  m.spirit = CASE c.mode WHEN 'evaluation' THEN 'as judged' WHEN 'state' THEN 'stated' ELSE c.mode END
    + CASE c.certainty WHEN 'plain' THEN '' ELSE ', ' + c.certainty END,
  m.maybe_from = CASE WHEN place.maybe_from > c.maybe_from THEN place.maybe_from ELSE c.maybe_from END,
  m.from = from,
  m.to = CASE WHEN to < from THEN from ELSE to END,
  m.maybe_to = CASE WHEN place.maybe_to < c.maybe_to THEN place.maybe_to ELSE c.maybe_to END,
  m.claims = [c.id] + coalesce(place.claims, [])
FOREACH (one IN CASE WHEN partner IS NULL THEN [] ELSE [partner] END |
  CREATE (m)-[:PARTNER]->(one)
)
