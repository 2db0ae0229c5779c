// What is corrected, disputed or qualified, and what became of forecasts
// ---
// topic: provenance
// question: 'Which statements are corrected, disputed, qualified or overtaken (about: {actor})?'
// meaning: >-
//   A row sets a statement beside what bears on it: a correction by a public document, another
//   party's denial, a statement that limits it, or what became of a forecast, plan or rumour.
// caveat: >-
//   A correction says what a document settles, not that the rest of a source is right or wrong.
//   What nobody has contested here may still be contested elsewhere.
// basis: links between claims; with --actor those to claims that concern it
// layers: all
// sign: none
// direction: from the statement to what bears on it
// time: none; each side shows its own dates
// parameters:
//   actor: {type: entity, optional: true, help: Only statements that concern it, example: Nicaragua}
//   as_of: {type: date, optional: true, help: Leave out what was said or happened after this day, example: 2014-08-23}
//   kind: {type: choice, optional: true, choices: [corrected, disputed, qualified, outcome], help: Only rows of this kind, example: corrected}
// columns:
//   part: {type: text, help: In which way the statement is contested}
//   statement: standard
//   by: standard
//   kind: {type: text, help: 'What is wrong, where it is a correction', heading: Kind}
//   written: {type: text, help: 'The words of the text, or both dates, where the two statements read alike', heading: As written}
//   against: {type: statement, help: What bears on it, heading: Against it}
//   against_by: {type: voice, help: Who or which document says that, heading: According to}
//   note: {type: text, help: Reasoning of the curators, heading: Why}
//   claims: {type: claims, help: 'Both claims, and those that prove that the first concerns the actor'}
// key: [part, claims]
// sections:
//   corrected: Corrected by a public document
//   disputed: Disputed by another party, or by the source itself
//   qualified: Put in another light by another statement
//   outcome: What became of it
// ---
MATCH (d:Dossier {id: $reading + ' ' + coalesce($actor, 'anyone')})
MATCH (d)-[h:HOLDS|DENIES|REJECTS]->(c:Claim)
MATCH (c)<-[link:CORRECTS|DISPUTES|QUALIFIES|OUTCOME_OF]-(other:Claim)
WHERE $reading IN link.readings
  AND ($as_of IS NULL OR c.known <= $as_of AND other.known <= $as_of)
WITH h, c, other, {CORRECTS: 'corrected', DISPUTES: 'disputed', QUALIFIES: 'qualified',
  OUTCOME_OF: 'outcome'}[type(link)] AS part
WHERE $kind IS NULL OR part = $kind
RETURN
  part, c.statement AS statement, c.by AS by, other.statement AS against, other.by AS against_by,
  CASE part WHEN 'corrected' THEN replace(other.correction, '_', ' ') ELSE '' END AS kind,
  CASE
    WHEN c.as_written IS NOT NULL THEN '“' + c.as_written + '”'
    WHEN c.statement = other.statement AND coalesce(c.valid, '') <> coalesce(other.valid, '')
      THEN coalesce('dated ' + c.valid, 'undated') + ', against ' + coalesce(other.valid, 'no date')
  END AS written, coalesce(other.note, c.note, '') AS note,
  [c.id, other.id] + [id IN tail(h.claims) WHERE id <> other.id] AS claims
ORDER BY part, c.id, other.id
