// Who stands for which state, while the views are built: an office holder or an organ for its state,
// a grouping for its members, a state for itself. Private persons, media and places for none. Terms
// in office that follow each other without a gap run on.
// ---
// builds: (:Entity)-[:STANDS_FOR {reading, as, claim}]->(:State), dropped again by the last view
// from: claims of office, of organs, and of placement in a grouping
// check: left-over
// ---
CALL () {
  MATCH (state:State)
  UNWIND ['corrected', 'as_written'] AS reading
  RETURN state AS who, state, reading, 'itself' AS as, null AS claim
  UNION ALL
  MATCH (who:Entity)<-[:SUBJECT]-(claim:Claim)-[:OBJECT]->(state:State)
  WHERE claim.polarity = 'affirmed' AND claim.certainty = 'plain'
    AND claim.stands_for_state
  UNWIND claim.readings AS reading
  RETURN who, state, reading, claim.as_standing AS as, claim
  UNION ALL
  MATCH (who:Grouping)<-[:OBJECT]-(claim:Claim {as_membership: 'placement'})-[:SUBJECT]->(state:State)
  WHERE claim.polarity = 'affirmed' AND claim.certainty = 'plain'
  UNWIND claim.readings AS reading
  RETURN who, state, reading, 'member' AS as, claim
}
WITH who, state, reading, as, claim
ORDER BY claim.maybe_from, claim.id
WITH who, state, reading, collect({as: as, claim: claim}) AS standings
UNWIND standings AS standing
WITH
  who, state, reading, standing.as AS as, standing.claim AS claim,
  [next IN standings WHERE standing.as = 'office' AND next.as = 'office' | next.claim] AS terms
WITH who, state, reading, as, claim, reduce(
  run = {claims: [], to: claim.to, maybe_to: claim.maybe_to}, next IN terms |
  CASE
    WHEN next.maybe_from > claim.from AND next.maybe_from <= run.maybe_to AND next.to > run.to
      THEN {claims: run.claims + next.id, to: next.to, maybe_to: next.maybe_to}
    ELSE run
  END
) AS run
CREATE (who)-[stands:STANDS_FOR]->(state)
SET
  stands.claim = claim.id,
  stands.grade = claim.grade,
  stands.known = claim.known,
  stands.sources = claim.sources,
  stands.from = claim.from,
  stands.to = claim.to,
  stands.maybe_from = claim.maybe_from,
  stands.maybe_to = claim.maybe_to,
  stands.reading = reading,
  stands.as = as,
  stands.following = run.claims,
  stands.run_to = run.to,
  stands.run_maybe_to = run.maybe_to
