// Ties through something shared: two states in the same agreement or event (co-party), or in the same
// bloc (co-member). Neutral, and no friendly tie by itself.
// Claims on one party or member (signed, in force, told by two sources) make one spell where they
// may belong together: from the earliest certain start to the latest certain end, proved by all of
// them. What counts in one reading only widens no spell of the other.
// ---
// builds: (:State)<-[:FROM]-(:Tie {basis, shared, sign: 0})-[:TO]->(:State), -[:PROVED_BY]->(:Claim)
// from: facts of relations that lift to co-party or co-member
// index: tie_id, tie_statement
// check: signed-co-ties
// ---
MATCH (state:State)<-[:SUBJECT]-(c:Claim)-[:OBJECT]->(shared:Entity)
WHERE c.lifts IN ['co-party', 'co-member'] AND 'facts' IN c.stances
UNWIND c.readings AS reading
WITH shared, c.lifts AS basis, state, reading, c
ORDER BY c.tie_from, c.id
WITH shared, basis, state, reading, collect(c) AS told
WITH shared, basis, state, reading, reduce(
  spells = [], c IN told |
  CASE
    WHEN basis = 'co-party' AND c.tie_maybe_from <= spells[-1].maybe_to OR c.tie_from < spells[-1].maybe_to THEN
      spells[..-1] + [last IN spells[-1..] | last {
        .maybe_from, .from, .relation, .layer, .as_partnership,
        ids: last.ids + c.id,
        sources: last.sources + [s IN c.sources WHERE NOT s IN last.sources],
        by: CASE WHEN c.grade > last.grade THEN c.by ELSE last.by END,
        grade: CASE WHEN c.grade > last.grade THEN c.grade ELSE last.grade END,
        known: CASE WHEN c.known < last.known THEN c.known ELSE last.known END,
        attested: CASE WHEN c.attested > last.attested THEN c.attested ELSE last.attested END,
        to: CASE WHEN c.tie_to > last.to THEN c.tie_to ELSE last.to END,
        maybe_to: CASE WHEN c.tie_to > last.to THEN c.tie_maybe_to ELSE last.maybe_to END
      }]
    ELSE spells + [c {
      .relation, .layer, .as_partnership, .sources, .by, .grade, .known, .attested, ids: [c.id],
      maybe_from: c.tie_maybe_from, from: c.tie_from, to: c.tie_to, maybe_to: c.tie_maybe_to
    }]
  END
) AS spells
UNWIND spells AS spell
WITH shared, basis, reading, collect(spell {.*, state: state}) AS spells
WITH shared, basis, reading, spells, COUNT {
  MATCH (shared)<-[:OBJECT]-(joined:Claim)-[:SUBJECT]->(party:Entity)
  WHERE joined.lifts = basis AND 'facts' IN joined.stances AND reading IN joined.readings
  RETURN DISTINCT party
} AS parties
UNWIND spells AS c
UNWIND spells AS d
WITH shared, basis, reading, parties, c, d, c.state AS a, d.state AS b
WHERE a.id < b.id AND c.maybe_from <= d.maybe_to AND d.maybe_from <= c.maybe_to
  AND (
    basis = 'co-party'
    // There is a day on which both memberships are certain.
    OR c.from <= d.to AND d.from <= c.to
  )
WITH
  shared, basis, reading, parties, a, b, c, d,
  CASE WHEN c.from > d.from THEN c.from ELSE d.from END AS from,
  CASE WHEN c.to < d.to THEN c.to ELSE d.to END AS to,
  CASE WHEN c.maybe_to < d.maybe_to THEN c.maybe_to ELSE d.maybe_to END AS maybe_to
WITH *, CASE WHEN from > maybe_to THEN maybe_to ELSE from END AS from
CREATE (a)<-[:FROM]-(t:Tie {
  id: reduce(id = reading + ' ' + basis + ' ' + shared.id + ' ' + a.id + ' ' + b.id, claim IN c.ids + d.ids | id + ' ' + claim),
  reading: reading,
  basis: basis,
  stated: false,
  stances: ['facts', 'judgements', 'all'],
  layer: c.layer,
  relation: c.relation,
  sign: 0,
  symmetric: true,
  statement: a.name_en + ' and ' + b.name_en + ': ' + shared.name_en,
  shared: shared.id,
  // A treaty of many parties makes no two of them partners.
  as_partnership: CASE
    WHEN shared.form = 'partnership' OR shared.form = 'treaty' AND parties = 2 THEN c.as_partnership
  END,
  // So many accounts there are of both: each needs one of either side.
  accounts: CASE WHEN size(c.ids) < size(d.ids) THEN size(c.ids) ELSE size(d.ids) END,
  sources: c.sources + [s IN d.sources WHERE NOT s IN c.sources],
  by: CASE c.by WHEN d.by THEN c.by ELSE c.by + '; ' + d.by END,
  grade: CASE WHEN c.grade = d.grade THEN c.grade ELSE 'public_record' END,
  known: CASE WHEN c.known > d.known THEN c.known ELSE d.known END,
  attested: CASE WHEN c.attested < d.attested THEN c.attested ELSE d.attested END,
  maybe_from: CASE WHEN c.maybe_from > d.maybe_from THEN c.maybe_from ELSE d.maybe_from END,
  from: from,
  to: CASE WHEN to < from THEN from ELSE to END,
  maybe_to: maybe_to,
  claims: c.ids + d.ids
})-[:TO]->(b)
WITH t
UNWIND t.claims AS proof
MATCH (c:Claim {id: proof})
CREATE (t)-[:PROVED_BY]->(c)
