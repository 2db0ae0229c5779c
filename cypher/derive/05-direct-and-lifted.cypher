// Direct ties: a source states the relation between the two states themselves. Lifted ties: an
// office holder or an organ acts for its state, within the term; an act aimed at an incumbent aims
// at his government; what is said of each member of a grouping holds of the members. A term that
// certainly covers the day proves it before one that possibly does; then the texts' own word on an
// office counts before public record. No tie outlasts the term it rests on, and none counts in a
// reading in which that term does not.
// What is stated as fact makes a TIE; what is only judged, forecast, planned, hedged, rumoured or a
// pundit's word makes a CLAIMED_TIE, which questions take in when asked to.
MATCH (a:State)<-[x:STANDS_FOR]-(:Entity)<-[:SUBJECT]-(c:Claim)-[:OBJECT]->(:Entity)-[y:STANDS_FOR]->(b:State)
WHERE c.lifts IN ['tie', 'target'] AND c.polarity = 'affirmed' AND c.rank <> 'deprecated' AND a <> b
  AND (c.distribution = 'each' OR x.as <> 'member' AND y.as <> 'member')
  AND all(s IN [x, y] WHERE s.as = 'itself' OR s.start_min <= c.start_max AND c.start_max <= s.end_max)
WITH
  a, b, c,
  CASE WHEN x.as = 'itself' AND y.as = 'itself' THEN 'direct' ELSE 'lifted' END AS basis,
  // A later term proves the tie only where that outlasts the one in which it began.
  reduce(
    ids = [], s IN [x, y] |
    ids + CASE WHEN s.claim IS NULL THEN [] ELSE [s.claim] END
      + CASE WHEN s.as = 'office' AND s.end_max < c.tie_end_max THEN s.following ELSE [] END
  ) AS through,
  [s IN [x, y] WHERE s.as = 'office' | {min: s.run_end_min, max: s.run_end_max}] AS ends,
  all(s IN [x, y] WHERE s.as = 'itself' OR s.start_max <= c.start_max AND c.start_max <= s.end_min)
    AS certain,
  coalesce(x.grade, '') + coalesce(y.grade, '') AS grades,
  [reading IN c.readings WHERE reading IN x.readings AND reading IN y.readings] AS counts_in
ORDER BY certain DESC, grades DESC, through
UNWIND counts_in AS reading
WITH a, b, c, reading, head(collect({basis: basis, through: through, ends: ends})) AS chosen
WITH a, b, c, chosen, collect(reading) AS readings
CREATE (a)-[:$(CASE WHEN c.tie_worthy THEN 'TIE' ELSE 'CLAIMED_TIE' END) {
  id: reduce(id = chosen.basis + ' ' + c.id, claim IN chosen.through | id + ' ' + claim) + ' ' + a.id + ' ' + b.id,
  basis: chosen.basis,
  layer: c.layer,
  relation: c.relation,
  sign: c.sign,
  symmetric: c.symmetric,
  statement: c.statement,
  sources: c.sources,
  by: c.by,
  voice: c.voice,
  mode: c.mode,
  certainty: c.certainty,
  stance: c.stance,
  readings: readings,
  grade: c.grade,
  attested: c.attested,
  start_min: c.start_min,
  start_max: c.start_max,
  end_min: reduce(day = c.tie_end_min, e IN chosen.ends | CASE WHEN e.min < day THEN e.min ELSE day END),
  end_max: reduce(day = c.tie_end_max, e IN chosen.ends | CASE WHEN e.max < day THEN e.max ELSE day END),
  claims: [c.id] + chosen.through
}]->(b)
