// Lifted ties: an office holder or an organ acts for its state, within the term; an act aimed at
// an incumbent aims at his government; what is said of each member of a grouping holds of the
// members. A term that certainly covers the day proves it before one that possibly does; then the
// texts' own word on an office counts before public record. No tie outlasts the term it rests on.
MATCH (a:State)<-[x:STANDS_FOR]-(:Entity)<-[:SUBJECT]-(c:Claim)-[:OBJECT]->(:Entity)-[y:STANDS_FOR]->(b:State)
WHERE c.lifts IN ['tie', 'target'] AND c.tie_worthy AND a <> b
  AND (x.as <> 'itself' OR y.as <> 'itself')
  AND (c.distribution = 'each' OR x.as <> 'member' AND y.as <> 'member')
  AND (x.as <> 'office' OR x.start_min <= c.start_max AND c.start_max <= x.end_max)
  AND (y.as <> 'office' OR y.start_min <= c.start_max AND c.start_max <= y.end_max)
WITH
  a, b, c,
  [claim IN [x.claim, y.claim] WHERE claim IS NOT NULL] AS through,
  [s IN [x, y] WHERE s.as = 'office' | s.end_max] AS ends,
  all(s IN [x, y] WHERE s.as <> 'office' OR s.start_max <= c.start_max AND c.start_max <= s.end_min)
    AS certain,
  coalesce(x.grade, '') + coalesce(y.grade, '') AS grades
ORDER BY certain DESC, grades DESC, through
WITH a, b, c, head(collect({through: through, ends: ends})) AS chosen
WITH a, b, c, chosen.through AS through, chosen.ends AS ends
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
  tie.end_min = reduce(day = c.tie_end_min, e IN ends | CASE WHEN e < day THEN e ELSE day END),
  tie.end_max = reduce(day = c.tie_end_max, e IN ends | CASE WHEN e < day THEN e ELSE day END),
  tie.claims = [c.id] + through
