// What each source examines, excludes and uses all the same
// ---
// topic: groups
// question: Which states does each source examine, leave out, or mention without examining (in {source})?
// meaning: >-
//   A row is one state in one source: whether it is examined, left out expressly, used although it is
//   left out, or only mentioned; with the number of claims that the source makes about it.
// caveat: >-
//   What a source does not examine, its silence says nothing about. The sentence on the line that it
//   draws is ours.
// basis: the recorded scope of each text, and its claims with the state as subject, object or in a role
// layers: all
// sign: none
// direction: none
// time: none
// parameters:
//   source: standard
//   actor: {type: entity, kinds: [State], optional: true, help: Only this state, example: Mexico}
// columns:
//   part: standard
//   source: {type: text, help: The source, heading: Source}
//   state: {type: entity, help: The state, heading: State}
//   claim_count: {type: integer, help: Claims of the source about it, heading: Claims}
//   line: {type: text, help: Where the source draws its line, hidden: true}
//   claims: {type: claims, help: 'Up to five of these claims, those that place it among the examined first'}
// key: [source, state]
// sections:
//   examined: Examined
//   used: Left out expressly, and used all the same
//   excluded: Left out
//   mentioned: Mentioned without being examined
// cartesian: every text is set beside every state
// ---
MATCH (s:Source {grade: 'text'})
WHERE $source IS NULL OR s.id = $source
MATCH (state:State)
WHERE $actor IS NULL OR state.id = $actor
OPTIONAL MATCH (s)-[covers:COVERS_ACTOR]->(state)
CALL (s, state) {
  OPTIONAL MATCH (state)<-[:SUBJECT|OBJECT|ROLE]-(c:Claim)-[:CITES]->(s)
  WHERE $reading IN c.readings
  WITH DISTINCT c
  ORDER BY c.relation <> 'IN_GROUPING', c.id
  RETURN collect(c) AS told
}
WITH
  s, state, told,
  CASE
    WHEN covers.as = 'examined' THEN 'examined'
    WHEN covers.as = 'excluded' AND any(c IN told WHERE c.polarity = 'affirmed') THEN 'used'
    WHEN covers.as = 'excluded' THEN 'excluded'
    WHEN size(told) > 0 THEN 'mentioned'
  END AS part
WHERE part IS NOT NULL
RETURN
  part, s.short AS source, state {.id, .name, .kind} AS state, size(told) AS claim_count,
  s.scope_note AS line, [c IN told | c.id][..5] AS claims
ORDER BY
  s.reference_day, source,
  CASE part WHEN 'examined' THEN 0 WHEN 'used' THEN 1 WHEN 'excluded' THEN 2 ELSE 3 END,
  claim_count DESC, state.name
