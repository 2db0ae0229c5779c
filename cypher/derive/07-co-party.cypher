// Co-parties: two states in the same agreement or event. Neutral, and no friendly tie by itself.
// Several claims on one party (signed, in force, told by two sources) give one tie: from the
// earliest certain start to the latest certain end, proved by all of them.
MATCH (state:State)<-[:SUBJECT]-(c:Claim)-[:OBJECT]->(shared:Entity)
WHERE c.lifts = 'co-party' AND c.tie_worthy
WITH shared, state, c
ORDER BY c.grade DESC, c.id
WITH
  shared, state, collect(c.id) AS ids, head(collect(c)) AS first,
  collect(DISTINCT c.sources[0]) AS sources, collect(c.readings) AS readings, max(c.attested) AS attested,
  min(c.start_min) AS start_min, min(c.start_max) AS start_max,
  max(c.tie_end_min) AS end_min, max(c.tie_end_max) AS end_max
WITH shared, collect({
  state: state, ids: ids, sources: sources, readings: readings, attested: attested,
  by: first.by, layer: first.layer, relation: first.relation, grade: first.grade,
  start_min: start_min, start_max: start_max, end_min: end_min, end_max: end_max
}) AS parties
UNWIND parties AS c
UNWIND parties AS d
WITH shared, c, d, c.state AS a, d.state AS b
WHERE a.id < b.id AND c.start_min <= d.end_max AND d.start_min <= c.end_max
CREATE (a)-[tie:TIE {id: 'co-party ' + shared.id + ' ' + a.id + ' ' + b.id}]->(b)
SET
  tie.basis = 'co-party',
  tie.layer = c.layer,
  tie.relation = c.relation,
  tie.sign = 0,
  tie.symmetric = true,
  tie.statement = a.name_en + ' and ' + b.name_en + ': ' + shared.name_en,
  tie.shared = shared.id,
  tie.sources = c.sources + [s IN d.sources WHERE NOT s IN c.sources],
  tie.by = CASE c.by WHEN d.by THEN c.by ELSE c.by + '; ' + d.by END,
  tie.grade = CASE WHEN c.grade = d.grade THEN c.grade ELSE 'public_record' END,
  tie.readings = [
    r IN ['corrected', 'as_written']
    WHERE any(one IN c.readings WHERE r IN one) AND any(one IN d.readings WHERE r IN one)
  ],
  tie.attested = CASE WHEN c.attested < d.attested THEN c.attested ELSE d.attested END,
  tie.start_min = CASE WHEN c.start_min > d.start_min THEN c.start_min ELSE d.start_min END,
  tie.start_max = CASE WHEN c.start_max > d.start_max THEN c.start_max ELSE d.start_max END,
  tie.end_min = CASE WHEN c.end_min < d.end_min THEN c.end_min ELSE d.end_min END,
  tie.end_max = CASE WHEN c.end_max < d.end_max THEN c.end_max ELSE d.end_max END,
  tie.claims = c.ids + d.ids
