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
//   attested earlier may or may not hold.
// basis: claims of HAS_INFLUENCE_IN, HAS_LEVERAGE_OVER, COUNTERS_INFLUENCE_OF and FOOTHOLD_OF
// layers: those of these relations
// sign: none
// direction: from who has it to whom or what it is over
// time: on the date, and apart from it what was last attested earlier
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
//   on the date: Said for the date
//   earlier: Last attested earlier
//   denied: Denied
// quiet: [denied]
// ---
MATCH (subject:Entity)<-[:SUBJECT]-(c:Claim)-[:OBJECT]->(object:Entity)
WHERE c.relation IN ['HAS_INFLUENCE_IN', 'HAS_LEVERAGE_OVER', 'COUNTERS_INFLUENCE_OF', 'FOOTHOLD_OF']
  AND $reading IN c.readings AND ($source IS NULL OR $source IN c.sources)
  AND (c.attested <= $as_of OR c.start_max <= $as_of AND $as_of <= c.end_min)
  AND c.start_min <= $as_of AND $as_of <= c.end_max
  AND ($actor IS NULL OR $actor IN [subject.id, object.id] OR EXISTS { (c)-[:ROLE]->(:Entity {id: $actor}) })
WITH
  c, subject, object,
  CASE c.relation
    WHEN 'HAS_INFLUENCE_IN' THEN 'influence' WHEN 'HAS_LEVERAGE_OVER' THEN 'leverage'
    WHEN 'FOOTHOLD_OF' THEN 'foothold' ELSE 'counter'
  END AS kind
WHERE $kind IS NULL OR kind = $kind
WITH
  c, kind,
  // A foothold is had by the one whom it serves.
  CASE kind WHEN 'foothold' THEN object ELSE subject END AS who,
  CASE kind WHEN 'foothold' THEN subject ELSE object END AS over
RETURN
  CASE
    WHEN c.polarity = 'denied' THEN 'denied'
    WHEN c.start_max <= $as_of AND $as_of <= c.end_min THEN 'on the date'
    ELSE 'earlier'
  END AS part,
  who {.id, .name, .kind} AS who, kind, over {.id, .name, .kind} AS over,
  c.statement AS statement,
  c.mode + CASE c.certainty WHEN 'plain' THEN '' ELSE ', ' + c.certainty END AS spirit,
  c.by AS by, c.attested AS attested, [c.id] AS claims
ORDER BY
  CASE part WHEN 'on the date' THEN 0 WHEN 'earlier' THEN 1 ELSE 2 END,
  who.name, kind, over.name, c.attested, c.id
