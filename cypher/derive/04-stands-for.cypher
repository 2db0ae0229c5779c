// Who stands for which state, while ties are being derived: an office holder or an organ for its
// state, a grouping for its members, a state for itself. Private persons, media and places for none.
// It counts in the readings in which the office, the organ or the membership counts.
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
CREATE (who)-[stands:STANDS_FOR]->(state)
SET
  stands.as = as,
  stands.claim = claim.id,
  stands.grade = claim.grade,
  stands.readings = coalesce(claim.readings, ['corrected', 'as_written']),
  stands.start_min = claim.start_min,
  stands.start_max = claim.start_max,
  stands.end_min = claim.end_min,
  stands.end_max = claim.end_max
