// Lifted ties: an office holder or an organ acts for its state, within the term; an act aimed at
// an incumbent aims at his government; what is said of each member of a grouping holds of the
// members. The texts' own word on an office counts before public record.
MATCH (a:State)<-[x:STANDS_FOR]-(:Entity)<-[:SUBJECT]-(c:Claim)-[:OBJECT]->(:Entity)-[y:STANDS_FOR]->(b:State)
WHERE c.lifts IN ['tie', 'target'] AND c.tie_worthy AND a <> b
  AND (x.as <> 'itself' OR y.as <> 'itself')
  AND (c.distribution = 'each' OR x.as <> 'member' AND y.as <> 'member')
  AND (x.as <> 'office' OR x.start_min <= c.start_max AND c.start_max <= x.end_max)
  AND (y.as <> 'office' OR y.start_min <= c.start_max AND c.start_max <= y.end_max)
WITH a, b, c, [claim IN [x.claim, y.claim] WHERE claim IS NOT NULL] AS through
ORDER BY x.grade DESC, y.grade DESC, x.claim, y.claim
WITH a, b, c, head(collect(through)) AS through
CREATE (a)-[tie:TIE {id: 'lifted ' + c.id + ' ' + a.id + ' ' + b.id}]->(b)
SET
  tie.basis = 'lifted',
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
  tie.claims = [c.id] + through
