// Who speaks how often, and through whom
// ---
// topic: provenance
// question: How many claims does each speaker make (about {actor})?
// meaning: >-
//   A row is one first speaker, or a source where nobody else is named: how many claims, what sort of
//   speaker it is, which sources carry them, and in which spirit they are made.
// caveat: >-
//   Many claims are not much weight: a text that is taken apart sentence by sentence yields hundreds.
// basis: all claims, denials among them; with --actor those that concern it
// layers: all
// sign: none
// direction: from speaker to carrier
// time: by the day of utterance; --as-of leaves out what could not be known by then
// parameters:
//   actor: {type: entity, optional: true, help: Only claims that concern it, example: China}
//   as_of: {type: date, optional: true, help: Leave out what was said or happened after this day, example: 2014-08-23}
//   kind: {type: choice, choices: [source, official, organisation, pundit], optional: true, help: Only this sort of speaker, example: pundit}
//   grade: {type: choice, choices: [text, public_record], default: text, help: 'Texts, or documents of public record', example: public_record}
// columns:
//   speaker: {type: text, help: Who says it first, heading: First speaker}
//   kind: {type: text, help: 'The source itself, an official, an organisation or a pundit', heading: Sort}
//   claim_count: {type: integer, help: Claims, heading: Claims}
//   carriers: {type: texts, help: Sources that carry them, heading: Carried by}
//   spirit: {type: texts, help: 'In which spirit, with numbers', heading: Said as}
//   claims: {type: claims, help: 'These claims, and those that prove that they concern the actor', hidden: true}
// key: [speaker, kind]
// ---
MATCH (:Dossier {id: $reading + ' ' + coalesce($actor, 'anyone')})-[h:HOLDS|DENIES]->(c:Claim)
WHERE c.grade = $grade AND ($kind IS NULL OR c.voice = $kind)
  AND ($as_of IS NULL OR c.known <= $as_of)
OPTIONAL MATCH (c)-[:SAID_BY {order: 1}]->(n:Entity)
MATCH (c)-[:CITES]->(s:Source)
WITH *
ORDER BY c.id, s.reference_day, s.id
WITH h, c, n, collect(DISTINCT s.short) AS shorts
UNWIND shorts AS short
WITH
  coalesce(n.name, shorts[0]) AS speaker, c.voice AS kind, collect(DISTINCT c) AS told,
  collect(DISTINCT short) AS carriers, collect(h.claims) AS nested
RETURN
  speaker, kind, size(told) AS claim_count, carriers,
  COLLECT { UNWIND told AS c WITH c.mode AS mode, count(*) AS n
    RETURN mode + ' ' + n ORDER BY n DESC, mode } AS spirit,
  COLLECT { UNWIND nested AS ids UNWIND ids AS id RETURN DISTINCT id } AS claims
ORDER BY claim_count DESC, speaker, kind
