// Dossiers: the claims that count in a reading, all of them (`anyone`) or those that concern one actor.
// A claim concerns its subject, its object and who has a role in it; a state whose office holder,
// organ or place that is, within the term; and each member of a grouping of which it is said of each.
// Denials are kept apart, and so are claims that a document proves wrong in the reading: who asks for
// what HOLDS meets neither.
// ---
// builds: (:Dossier {id, reading, of})-[:HOLDS|DENIES|REJECTS {as, claims}]->(:Claim)
// from: all claims, and STANDS_FOR
// index: dossier_id
// check: claims-without-dossier
// ---
MATCH (c:Claim)
UNWIND coalesce(c.readings, []) + coalesce(c.mistaken_in, []) AS reading
CALL (c, reading) {
  RETURN 'anyone' AS of, null AS as, null AS through
  UNION
  MATCH (c)-[end:SUBJECT|OBJECT|ROLE]->(n:Entity)
  RETURN n.id AS of, toLower(type(end)) AS as, null AS through
  UNION
  MATCH (c)-[:SUBJECT|OBJECT|ROLE]->(:Entity)-[s:STANDS_FOR {reading: reading}]->(state:State)
  WHERE s.as = 'organ'
    OR s.as = 'office' AND s.maybe_from <= c.from AND c.maybe_from <= s.maybe_to
      AND (s.from <= c.from OR s.known <= c.attested OR any(one IN s.sources WHERE one IN c.sources))
  RETURN state.id AS of, s.as AS as, s.claim AS through
  UNION
  MATCH (c)-[:SUBJECT|OBJECT]->(:Entity)-[s:STANDS_FOR {reading: reading, as: 'member'}]->(state:State)
  WHERE c.distribution = 'each'
  RETURN state.id AS of, s.as AS as, s.claim AS through
  UNION
  MATCH (c)-[:SUBJECT|OBJECT|ROLE]->(:Entity)<-[:SUBJECT]-(own:Claim {as_standing: 'located', polarity: 'affirmed'})
    -[:OBJECT]->(n:Entity)
  WHERE reading IN own.readings
  RETURN n.id AS of, 'located' AS as, own.id AS through
}
WITH c, reading, of, as, through
ORDER BY c.id, as, through
WITH c, reading, of, collect(DISTINCT as) AS as, collect(DISTINCT through) AS through
WITH
  reading, of, c, as,
  // Where the claim names the actor itself, nothing else need prove that it concerns it.
  CASE WHEN any(word IN as WHERE word IN ['subject', 'object', 'role']) THEN [] ELSE through END AS proofs
WITH reading, of, collect({c: c, as: as, claims: [c.id] + [id IN proofs WHERE id <> c.id]}) AS rows
CREATE (d:Dossier {id: reading + ' ' + of, reading: reading, of: of})
WITH d, rows
UNWIND rows AS row
WITH d, row, row.c AS c
CREATE (d)-[held:$(CASE
  WHEN d.reading IN c.mistaken_in THEN 'REJECTS'
  WHEN c.polarity = 'denied' THEN 'DENIES'
  ELSE 'HOLDS'
END)]->(c)
SET held.as = row.as, held.claims = row.claims
