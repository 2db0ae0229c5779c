// Influence, leverage and footholds
// ---
// topic: brokerage
// question: Who is said to have influence, leverage or a foothold on {as_of} (concerning {actor}), over whom or where?
// meaning: >-
//   A row is one claim: that somebody has influence in a place, leverage over somebody, works against
//   the influence of somebody, or serves somebody as a foothold. Who has it stands first; a foothold is
//   had by the one whom it serves.
// caveat: >-
//   Influence is mostly a judgement: who says so, and in which spirit, is part of the row. What was
//   last said before the date may or may not hold on it.
// basis: claims of relations that serve influence
// layers: those of these relations
// sign: none
// direction: from who has it to whom or what it is over
// time: what holds on the date, and apart from it what was last said before it and what had ended by it
// parameters:
//   actor: {type: entity, optional: true, help: 'Who has it, over whom or where it is, or who serves as a foothold', example: Venezuela}
//   kind:
//     type: choice
//     choices: [influence, leverage, foothold, counter]
//     optional: true
//     help: Only influence, leverage, footholds, or work against the influence of another
//     example: foothold
//   as_of: standard
//   source: standard
// columns:
//   part: standard
//   who: {type: entity, help: Who has it, heading: Who}
//   kind: {type: text, help: 'influence, leverage, foothold, or counter where it is worked against', heading: What}
//   over: {type: entity, help: 'Over whom, in what place, or through whom', heading: Over or through}
//   statement: standard
//   spirit: standard
//   by: standard
//   attested: standard
//   claims: standard
// key: [claims]
// sections:
//   holds: Holding on the date
//   last said: Last said before the date
//   ended: Ended by the date
//   denied: Denied
// quiet: [ended, denied]
// ---
MATCH (:Dossier {id: $reading + ' ' + coalesce($actor, 'anyone')})-[h:HOLDS|DENIES]->(c:Claim)
WHERE c.as_influence IS NOT NULL AND ($kind IS NULL OR c.as_influence = $kind)
  AND ($source IS NULL OR $source IN c.sources) AND c.from <= $as_of
MATCH (subject:Entity)<-[:SUBJECT]-(c)-[:OBJECT]->(object:Entity)
// A foothold is had by the one whom it serves.
WITH
  h, c, CASE c.as_influence WHEN 'foothold' THEN object ELSE subject END AS who,
  CASE c.as_influence WHEN 'foothold' THEN subject ELSE object END AS over
RETURN
  CASE
    WHEN type(h) = 'DENIES' THEN 'denied'
    WHEN c.maybe_to < $as_of THEN 'ended'
    WHEN c.to < $as_of THEN 'last said'
    ELSE 'holds'
  END AS part,
  who, c.as_influence AS kind, over,
  c.statement AS statement, c.spirit AS spirit, c.by AS by, c.attested AS attested, h.claims AS claims
ORDER BY part, who.name, kind, over.name, attested, c.id
