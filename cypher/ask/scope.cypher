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
// cartesian: every text is set beside every state
// sections:
//   examined: Examined
//   used: Left out expressly, and used all the same
//   excluded: Left out
//   mentioned: Mentioned without being examined
// ---
MATCH (state:State)
MATCH (s:Source {grade: 'text'})
WHERE ($actor IS NULL OR state.id = $actor) AND ($source IS NULL OR s.id = $source)
OPTIONAL MATCH (s)-[covers:COVERS_ACTOR]->(state)
// Of which grouping it is a member, the source need not have thought of.
OPTIONAL MATCH (:Dossier {id: $reading + ' ' + state.id})-[h:HOLDS|DENIES]->(c:Claim)-[:CITES]->(s)
WHERE h.as <> ['member']
WITH *
ORDER BY NOT 'subject' IN h.as OR coalesce(c.as_membership, '') <> 'placement', c.id
WITH s, state, covers, collect(DISTINCT c.id) AS told, max(type(h) = 'HOLDS') AS affirmed
WHERE covers IS NOT NULL OR told <> []
WITH *, CASE
  WHEN covers.as = 'excluded' AND affirmed THEN 'used'
  ELSE coalesce(covers.as, 'mentioned')
END AS part
RETURN
  part, s.short AS source, s.scope_note AS line, state, size(told) AS claim_count,
  told[..5] AS claims
ORDER BY
  s.reference_day, source, {examined: 0, used: 1, excluded: 2, mentioned: 3}[part],
  claim_count DESC, state.name
