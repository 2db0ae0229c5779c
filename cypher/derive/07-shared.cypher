// Co-parties: two states in the same agreement or event. Co-members: two states in the same bloc.
// Neutral, and no friendly tie by itself.
// Claims on one party or member (signed, in force, told by two sources) make one spell where they
// may belong together: from the earliest certain start to the latest certain end, proved by all of
// them. What counts in one reading only widens no spell of the other.
MATCH (state:State)<-[:SUBJECT]-(c:Claim)-[:OBJECT]->(shared:Entity)
WHERE c.lifts IN ['co-party', 'co-member'] AND c.tie_worthy
UNWIND c.readings AS reading
WITH shared, c.lifts AS basis, state, reading, c
ORDER BY c.start_max, c.id
WITH shared, basis, state, reading, collect(c) AS told
WITH shared, basis, state, reading, reduce(
  spells = [], c IN told |
  CASE
    WHEN basis = 'co-party' AND c.start_min <= spells[-1].end_max OR c.start_max < spells[-1].end_max THEN
      spells[..-1] + [last IN spells[-1..] | last {
        .start_min, .start_max, .relation, .layer,
        ids: last.ids + c.id,
        sources: last.sources + [s IN c.sources WHERE NOT s IN last.sources],
        by: CASE WHEN c.grade > last.grade THEN c.by ELSE last.by END,
        grade: CASE WHEN c.grade > last.grade THEN c.grade ELSE last.grade END,
        attested: CASE WHEN c.attested > last.attested THEN c.attested ELSE last.attested END,
        end_min: CASE WHEN c.tie_end_min > last.end_min THEN c.tie_end_min ELSE last.end_min END,
        end_max: CASE WHEN c.tie_end_min > last.end_min THEN c.tie_end_max ELSE last.end_max END
      }]
    ELSE spells + [c {
      .start_min, .start_max, .relation, .layer, .sources, .by, .grade, .attested,
      ids: [c.id], end_min: c.tie_end_min, end_max: c.tie_end_max
    }]
  END
) AS spells
UNWIND spells AS spell
WITH shared, basis, reading, collect(spell {.*, state: state}) AS spells
UNWIND spells AS c
UNWIND spells AS d
WITH shared, basis, reading, c, d, c.state AS a, d.state AS b
WHERE a.id < b.id AND c.start_min <= d.end_max AND d.start_min <= c.end_max
  AND (
    basis = 'co-party'
    // What was said before one of the two joined attests no membership of both; and there is a day
    // on which both memberships are certain.
    OR c.attested >= d.start_min AND d.attested >= c.start_min
      AND all(one IN [c, d] WHERE all(other IN [c, d] WHERE one.start_max <= other.end_min))
  )
WITH shared, basis, a, b, c, d, collect(reading) AS readings
CREATE (a)-[:TIE {
  id: reduce(id = basis + ' ' + shared.id + ' ' + a.id + ' ' + b.id, claim IN c.ids + d.ids | id + ' ' + claim),
  basis: basis,
  layer: c.layer,
  relation: c.relation,
  sign: 0,
  symmetric: true,
  statement: a.name_en + ' and ' + b.name_en + ': ' + shared.name_en,
  shared: shared.id,
  // So many accounts there are of both: each needs one of either side.
  accounts: CASE WHEN size(c.ids) < size(d.ids) THEN size(c.ids) ELSE size(d.ids) END,
  sources: c.sources + [s IN d.sources WHERE NOT s IN c.sources],
  by: CASE c.by WHEN d.by THEN c.by ELSE c.by + '; ' + d.by END,
  grade: CASE WHEN c.grade = d.grade THEN c.grade ELSE 'public_record' END,
  readings: readings,
  attested: CASE WHEN c.attested < d.attested THEN c.attested ELSE d.attested END,
  start_min: CASE WHEN c.start_min > d.start_min THEN c.start_min ELSE d.start_min END,
  start_max: CASE WHEN c.start_max > d.start_max THEN c.start_max ELSE d.start_max END,
  end_min: CASE WHEN c.end_min < d.end_min THEN c.end_min ELSE d.end_min END,
  end_max: CASE WHEN c.end_max < d.end_max THEN c.end_max ELSE d.end_max END,
  claims: c.ids + d.ids
}]->(b)
