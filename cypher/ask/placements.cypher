// Where an actor is placed
// ---
// topic: groups
// question: In which groupings, blocs and lists is {actor} placed on {as_of}, in which role and by whom?
// meaning: >-
//   A row is one grouping or bloc that somebody places the actor in, with its role or standing.
//   Placements that are denied are listed as such.
// caveat: >-
//   A grouping is its author's construct, and a list of examples leaves others out. To be placed in
//   the same grouping makes no tie between two actors.
// basis: claims of the relations MEMBER_OF, IN_GROUPING, LEADS, FOUNDED and PART_OF
// layers: membership
// sign: none
// direction: from member to group
// time: certain on the date, and apart from it what was last attested earlier
// parameters:
//   actor: {type: entity, help: Who is placed, example: Venezuela}
//   as_of: standard
// columns:
//   part: standard
//   grouping: {type: entity, help: The grouping or bloc, heading: Placed in}
//   kind: {type: text, help: Kind of group, heading: Kind}
//   role: {type: text, help: Role or standing, heading: Role}
//   since: {type: text, help: Dates as stated, heading: Dates}
//   by: standard
//   attested: standard
//   claims: standard
// key: [claims]
// sections:
//   on the date: Holding on the date
//   earlier: Last attested earlier
//   said: Only planned, offered, forecast or rumoured
//   denied: Stated not to belong
// quiet: [said, denied]
// ---
MATCH (:Entity {id: $actor})<-[:SUBJECT]-(c:Claim)-[:OBJECT]->(grouping:Entity)
WHERE c.relation IN ['MEMBER_OF', 'IN_GROUPING', 'LEADS', 'FOUNDED', 'PART_OF']
  AND (c.attested <= $as_of OR c.start_max <= $as_of AND $as_of <= c.end_min)
  AND c.start_min <= $as_of AND $as_of <= c.end_max
  AND $reading IN c.readings
RETURN
  CASE
    WHEN c.polarity = 'denied' THEN 'denied'
    WHEN c.unsettled THEN 'said'
    WHEN c.start_max <= $as_of AND $as_of <= c.end_min THEN 'on the date'
    ELSE 'earlier'
  END AS part,
  grouping {.id, .name, .kind} AS grouping,
  toLower(grouping.kind) AS kind,
  replace(coalesce(
    c.role, c.status,
    CASE c.relation WHEN 'LEADS' THEN 'leader' WHEN 'FOUNDED' THEN 'founder' WHEN 'PART_OF' THEN 'part' ELSE 'member' END
  ), '_', ' ') + CASE c.certainty WHEN 'plain' THEN '' ELSE ', ' + c.certainty END AS role,
  CASE WHEN c.polarity = 'denied' AND c.valid IS NOT NULL THEN 'not in ' ELSE '' END + coalesce(c.valid, '') AS since, c.by AS by, c.attested AS attested, [c.id] AS claims
ORDER BY
  CASE part WHEN 'on the date' THEN 0 WHEN 'earlier' THEN 1 WHEN 'said' THEN 2 ELSE 3 END,
  CASE grouping.kind WHEN 'Grouping' THEN 0 ELSE 1 END, grouping.name, c.id
