// What each source examines, excludes and uses all the same
// ---
// topic: groups
// question: Which states does each source examine, leave out, or mention without examining (in {source})?
// meaning: >-
//   A row is one state in one source: whether it is examined, left out expressly, used although it is
//   left out, or only mentioned; with the number of claims that the source makes about it, its office
//   holders, organs and places.
// caveat: >-
//   What a source does not examine, its silence says nothing about. The sentence on the line that it
//   draws is ours.
// basis: >-
//   the recorded scope of each text, and its claims that concern the state, its office holders, organs
//   or places; not those of each member of a grouping
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
// ---
MATCH (state:State)
WHERE $actor IS NULL OR state.id = $actor
CALL (state) {
  MATCH (:Dossier {id: $reading + ' ' + state.id})-[h:HOLDS|DENIES]->(c:Claim)
  MATCH (c)-[:CITES]->(s:Source {grade: 'text'})
  // Of which grouping it is a member, the source need not have thought of.
  WHERE h.as <> ['member']
  RETURN s, c, NOT 'subject' IN h.as OR coalesce(c.as_membership, '') <> 'placement' AS later
  UNION
  MATCH (s:Source {grade: 'text'})-[:COVERS_ACTOR]->(state)
  RETURN s, null AS c, true AS later
}
WITH s, state, c, later
WHERE $source IS NULL OR s.id = $source
ORDER BY later, c.id
WITH s, state, collect(c) AS told
OPTIONAL MATCH (s)-[covers:COVERS_ACTOR]->(state)
WITH s, state, told, CASE
  WHEN covers.as = 'examined' THEN 'examined'
  WHEN covers.as = 'excluded' AND any(c IN told WHERE c.polarity = 'affirmed') THEN 'used'
  WHEN covers.as = 'excluded' THEN 'excluded'
  ELSE 'mentioned'
END AS part
RETURN
  part, s.short AS source, state, size(told) AS claim_count,
  s.scope_note AS line, [c IN told | c.id][..5] AS claims
ORDER BY
  s.reference_day, source,
  CASE part WHEN 'examined' THEN 0 WHEN 'used' THEN 1 WHEN 'excluded' THEN 2 ELSE 3 END,
  claim_count DESC, state.name
