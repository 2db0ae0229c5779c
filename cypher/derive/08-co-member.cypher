// Co-members: two states in the same bloc. Neutral, and no friendly tie by itself.
MATCH (a:State)<-[:SUBJECT]-(c:Claim)-[:OBJECT]->(shared:Entity)
WHERE c.lifts = 'co-member' AND c.tie_worthy
MATCH (shared)<-[:OBJECT]-(d:Claim)-[:SUBJECT]->(b:State)
WHERE d.lifts = 'co-member' AND d.tie_worthy AND a.id < b.id
  AND c.start_min <= d.tie_end_max AND d.start_min <= c.tie_end_max
  // What was said before one of the two joined attests no membership of both.
  AND c.attested >= d.start_min AND d.attested >= c.start_min
  // There is a day on which both memberships are certain.
  AND all(one IN [c, d] WHERE all(other IN [c, d] WHERE one.start_max <= other.tie_end_min))
CREATE (a)-[tie:TIE {id: 'co-member ' + c.id + ' ' + d.id}]->(b)
SET
  tie.basis = 'co-member',
  tie.layer = c.layer,
  tie.relation = c.relation,
  tie.sign = 0,
  tie.symmetric = true,
  tie.statement = a.name_en + ' and ' + b.name_en + ': ' + shared.name_en,
  tie.shared = shared.id,
  tie.sources = c.sources + [s IN d.sources WHERE NOT s IN c.sources],
  tie.by = CASE c.by WHEN d.by THEN c.by ELSE c.by + '; ' + d.by END,
  tie.grade = CASE WHEN c.grade = d.grade THEN c.grade ELSE 'public_record' END,
  tie.readings = [r IN c.readings WHERE r IN d.readings],
  tie.attested = CASE WHEN c.attested < d.attested THEN c.attested ELSE d.attested END,
  tie.start_min = CASE WHEN c.start_min > d.start_min THEN c.start_min ELSE d.start_min END,
  tie.start_max = CASE WHEN c.start_max > d.start_max THEN c.start_max ELSE d.start_max END,
  tie.end_min = CASE WHEN c.tie_end_min < d.tie_end_min THEN c.tie_end_min ELSE d.tie_end_min END,
  tie.end_max = CASE WHEN c.tie_end_max < d.tie_end_max THEN c.tie_end_max ELSE d.tie_end_max END,
  tie.claims = [c.id, d.id]
