// Write claims that are not there yet: the node, its participants, its speakers and its sources,
// and the edge from subject to object unless the claim is a denial.
UNWIND $rows AS row
WITH row
WHERE NOT EXISTS { (:Claim {id: row.id}) }
MATCH (subject:Entity {id: row.subject})
MATCH (object:Entity {id: row.object})
CREATE (claim:Claim {id: row.id})
SET claim = row.properties
CREATE (claim)-[:SUBJECT]->(subject)
CREATE (claim)-[:OBJECT]->(object)
WITH row, claim, subject, object
CALL (row, claim) {
  UNWIND row.roles AS role
  MATCH (participant:Entity {id: role.entity})
  CREATE (claim)-[:ROLE {role: role.role}]->(participant)
}
CALL (row, claim) {
  UNWIND row.voices AS voice
  MATCH (speaker:Entity {id: voice.speaker})
  CREATE (claim)-[said:SAID_BY]->(speaker)
  SET said = voice.properties
}
CALL (row, claim) {
  UNWIND row.references AS reference
  MATCH (source:Source {id: reference.source})
  CREATE (claim)-[cited:CITES]->(source)
  SET cited = reference.properties
}
CALL (row, subject, object) {
  WITH row, subject, object, row.properties AS p
  WHERE p.polarity = 'affirmed'
  CREATE (subject)-[edge:$(row.relation)]->(object)
  SET
    edge = p {
      .statement, .mode, .certainty, .sign, .layer, .grade, .sources, .by, .valid, .attested,
      .maybe_from, .from, .to, .maybe_to, claim: p.id, name: p.label,
      evidence: CASE p.stances[0] WHEN 'facts' THEN 'stated' WHEN 'judgements' THEN 'judged' ELSE 'claimed' END,
      mistaken: p.mistaken_in IS NOT NULL
    },
    edge += row.qualifiers
}
RETURN count(*) AS written
