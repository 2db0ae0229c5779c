// Forecasts, plans and rumours, and what became of them
// ---
// topic: provenance
// question: What was forecast, planned, offered or rumoured (about {actor}), and what became of it?
// meaning: >-
//   A row is one statement about what is to come, or one that is only rumoured, with what is known to
//   have become of it.
// caveat: >-
//   An outcome is recorded only where a document settles it, or where the source tells it itself. A
//   forecast without one is open here, not refuted; and an outcome tells what happened, not why.
// basis: claims of the modes prediction, plan, intent, offer and capability, and rumoured ones; links to their outcome
// layers: all
// sign: none
// direction: shown in the statement
// time: by the day of utterance; --as-of leaves out what was said later
// parameters:
//   actor: {type: entity, optional: true, help: 'Only statements that concern it, itself or through its office holders, organs, places and lists of which each is meant', example: Argentina}
//   kind: {type: choice, choices: [prediction, plan, intent, offer, capability, rumour], optional: true, help: Only this sort, example: rumour}
//   show: {type: choice, choices: [all, known, open], default: all, help: 'All, or only those whose outcome is known, or is open', example: known}
//   as_of: {type: date, optional: true, help: Leave out what was said after this day, example: 2014-08-23}
// columns:
//   part: standard
//   kind: {type: text, help: Sort of statement, heading: Sort}
//   statement: standard
//   by: standard
//   said: {type: date, help: Day as of which it was said, heading: Said}
//   fared: {type: texts, help: 'Whether it came about as said; or that it is denied, or corrected', heading: Came about}
//   outcome: {type: statements, help: 'What became of it, or what denies it', heading: What became of it}
//   note: {type: texts, help: Reasoning of the curators on the outcome, heading: Why}
//   claims: standard
// key: [claims]
// sections:
//   known: Outcome known, or denied
//   open: Open
// ---
MATCH (:Dossier {id: $reading + ' ' + coalesce($actor, 'anyone')})-[h:HOLDS|DENIES]->(c:Claim)
WHERE c.unsettled AND c.grade = 'text' AND ($as_of IS NULL OR c.known <= $as_of)
WITH h, c, CASE c.certainty WHEN 'rumoured' THEN 'rumour' ELSE c.mode END AS kind
WHERE $kind IS NULL OR kind = $kind
OPTIONAL MATCH (c)<-[link:OUTCOME_OF|DISPUTES|CORRECTS]-(o:Claim)
WHERE $reading IN link.readings AND ($as_of IS NULL OR o.known <= $as_of)
WITH h, c, kind, o, {
  DISPUTES: 'denied', CORRECTS: 'corrected',
  OUTCOME_OF: coalesce(replace(o.outcome, '_', ' '), 'not judged')
    + CASE o.sources WHEN c.sources THEN ', by its own source' ELSE '' END
}[type(link)] AS fared
ORDER BY o.begins, o.id
WITH
  h, c, kind, collect(DISTINCT o) AS outcomes, collect(DISTINCT fared) AS fared,
  collect(DISTINCT o.note) AS note
WITH *, CASE outcomes WHEN [] THEN 'open' ELSE 'known' END AS part
WHERE $show IN ['all', part]
RETURN
  part, kind, c.statement AS statement, c.by AS by, c.attested AS said,
  // What is not judged by one outcome is, where another judges it.
  [one IN fared WHERE one <> 'not judged' OR size(fared) = 1] AS fared,
  [o IN outcomes | o.statement] AS outcome, note,
  h.claims + [o IN outcomes WHERE NOT o.id IN h.claims | o.id] AS claims
ORDER BY part, said, c.id
