// Direct ties: a source states the relation between the two states themselves.
// Only what is affirmed, plain, and an act or a state of affairs.
MATCH (a:State)<-[:SUBJECT]-(c:Claim)-[:OBJECT]->(b:State)
WHERE c.lifts IN ['tie', 'target'] AND c.tie_worthy
CREATE (a)-[tie:TIE {id: 'direct ' + c.id + ' ' + a.id + ' ' + b.id}]->(b)
SET
  tie.basis = 'direct',
  tie.layer = c.layer,
  tie.relation = c.relation,
  tie.sign = c.sign,
  tie.symmetric = c.symmetric,
  tie.statement = c.statement,
  tie.sources = c.sources,
  tie.by = c.by,
  tie.grade = c.grade,
  tie.attested = c.attested,
  tie.start_min = c.start_min,
  tie.start_max = c.start_max,
  tie.end_min = c.tie_end_min,
  tie.end_max = c.tie_end_max,
  tie.claims = [c.id]
