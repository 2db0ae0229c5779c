// Ties that somebody states. Direct: a source states the relation between the two states themselves.
// Lifted: an office holder or an organ acts for its state, within the term; an act aimed at an
// incumbent aims at his government; what is said of each member of a grouping holds of the members. A
// term that certainly covers the day proves it before one that possibly does; then the texts' own
// word on an office counts before public record. No tie outlasts the term it rests on, and none
// counts in a reading in which that term does not.
// ---
// builds: (:State)<-[:FROM]-(:Tie {id, reading, basis, stances, hangs_on, layer, sign, from, to, claims})-[:TO]->(:State), -[:RESTS_ON|PROVED_BY]->(:Claim)
// from: affirmed claims of relations that lift to a tie, and STANDS_FOR
// index: tie_id
// check: ties-without-claims
// ---
MATCH (a:State)<-[x:STANDS_FOR]-(:Entity)<-[:SUBJECT]-(c:Claim)-[:OBJECT]->(:Entity)-[y:STANDS_FOR]->(b:State)
WHERE x.reading = y.reading AND x.reading IN c.readings
  AND c.lifts IN ['tie', 'target'] AND c.polarity = 'affirmed' AND a <> b
  AND (c.distribution = 'each' OR x.as <> 'member' AND y.as <> 'member')
  // An office without a start, told later by somebody else, says nothing of what was told before.
  AND all(s IN [x, y] WHERE s.as = 'itself' OR s.maybe_from <= c.tie_from <= s.maybe_to
    AND (s.from <= c.tie_from OR s.known <= c.attested OR any(one IN s.sources WHERE one IN c.sources)))
WITH
  a, b, c, x.reading AS reading,
  CASE WHEN x.as = 'itself' AND y.as = 'itself' THEN 'direct' ELSE 'lifted' END AS basis,
  // A later term proves the tie only where that outlasts the one in which it began.
  reduce(
    ids = [], s IN [x, y] |
    ids + CASE WHEN s.claim IS NULL THEN [] ELSE [s.claim] END
      + CASE WHEN s.as = 'office' AND s.maybe_to < c.tie_maybe_to THEN s.following ELSE [] END
  ) AS through,
  [s IN [x, y] WHERE s.as = 'office' | {to: s.run_to, maybe_to: s.run_maybe_to}] AS ends,
  all(s IN [x, y] WHERE s.as = 'itself' OR s.from <= c.tie_from <= s.to) AS certain,
  // What only a later source knows proves nothing that was proved before.
  all(s IN [x, y] WHERE coalesce(s.known <= c.attested, true)) AS known,
  coalesce(x.grade, '') + coalesce(y.grade, '') AS grades
ORDER BY certain DESC, known DESC, grades DESC, through
WITH a, b, c, reading, head(collect({basis: basis, through: through, ends: ends})) AS chosen
WITH
  a, b, c, reading, chosen,
  reduce(day = c.tie_to, e IN chosen.ends | CASE WHEN e.to < day THEN e.to ELSE day END) AS to
CREATE (a)<-[:FROM]-(t:Tie)-[:TO]->(b)
CREATE (t)-[:RESTS_ON]->(c)
SET
  t = c {
    .layer, .relation, .sign, .symmetric, .statement, .sources, .by, .voice, .mode, .spirit,
    .stances, .grade, .attested, .known, .as_partnership, .as_exchange
  },
  t.id = reduce(
    id = reading + ' ' + c.id, claim IN chosen.through + [a.id, b.id] | id + ' ' + claim
  ),
  t.reading = reading,
  t.hangs_on = [one IN [
    CASE WHEN c.mode IN ['prediction', 'plan', 'intent', 'offer', 'capability'] THEN 'forecasts' END,
    CASE WHEN c.mode = 'evaluation' THEN 'judgements' END,
    CASE WHEN c.voice = 'pundit' THEN 'pundits' END,
    CASE WHEN NOT 'facts' IN c.stances THEN 'claims' END
  ] WHERE one IS NOT NULL],
  t.basis = chosen.basis,
  t.stated = true,
  t.maybe_from = c.tie_maybe_from,
  t.from = c.tie_from,
  t.to = CASE WHEN to < c.tie_from THEN c.tie_from ELSE to END,
  t.maybe_to = reduce(
    day = c.tie_maybe_to, e IN chosen.ends | CASE WHEN e.maybe_to < day THEN e.maybe_to ELSE day END
  ),
  t.claims = [c.id] + chosen.through
WITH t
UNWIND t.claims AS proof
MATCH (c:Claim {id: proof})
CREATE (t)-[:PROVED_BY]->(c)
