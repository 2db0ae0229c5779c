// Who stands for which state, while ties are being derived: an office holder or an organ for its
// state, a grouping for its members, a state for itself. Private persons, media and places for none.
// It counts in the readings in which the office, the organ or the membership counts. Terms in office
// that follow each other without a gap run on.
CALL () {
  MATCH (state:State)
  RETURN state AS who, state, 'itself' AS as, null AS claim
  UNION ALL
  MATCH (who:Entity)<-[:SUBJECT]-(claim:Claim)-[:OBJECT]->(state:State)
  WHERE claim.polarity = 'affirmed' AND claim.certainty = 'plain' AND claim.rank <> 'deprecated' AND (
    claim.relation = 'ORGAN_OF' AND who:Organisation
    OR claim.relation = 'HOLDS_OFFICE' AND who:Person AND claim.office_class IN
      ['head_of_state', 'head_of_government', 'minister', 'military', 'envoy', 'spokesperson', 'official']
  )
  RETURN who, state, CASE claim.relation WHEN 'ORGAN_OF' THEN 'organ' ELSE 'office' END AS as, claim
  UNION ALL
  MATCH (who:Grouping)<-[:OBJECT]-(claim:Claim {relation: 'IN_GROUPING'})-[:SUBJECT]->(state:State)
  WHERE claim.polarity = 'affirmed' AND claim.certainty = 'plain' AND claim.rank <> 'deprecated'
  RETURN who, state, 'member' AS as, claim
}
WITH who, state, as, claim
ORDER BY claim.start_min, claim.id
WITH who, state, collect({as: as, claim: claim}) AS standings
UNWIND standings AS standing
WITH
  who, state, standing.as AS as, standing.claim AS claim,
  [next IN standings WHERE standing.as = 'office' AND next.as = 'office' | next.claim] AS terms
WITH who, state, as, claim, reduce(
  run = {claims: [], end_min: claim.end_min, end_max: claim.end_max}, next IN terms |
  CASE
    WHEN next.start_min > claim.start_max AND next.start_min <= run.end_max AND next.end_min > run.end_min
      AND all(reading IN claim.readings WHERE reading IN next.readings)
      THEN {claims: run.claims + next.id, end_min: next.end_min, end_max: next.end_max}
    ELSE run
  END
) AS run
CREATE (who)-[stands:STANDS_FOR]->(state)
SET
  stands.following = run.claims,
  stands.run_end_min = run.end_min,
  stands.run_end_max = run.end_max,
  stands.as = as,
  stands.claim = claim.id,
  stands.grade = claim.grade,
  stands.readings = coalesce(claim.readings, ['corrected', 'as_written']),
  stands.start_min = claim.start_min,
  stands.start_max = claim.start_max,
  stands.end_min = claim.end_min,
  stands.end_max = claim.end_max
