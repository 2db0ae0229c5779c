// Where an actor is placed
// ---
// topic: groups
// question: In which groupings, blocs and lists is {actor} placed on {as_of}, in which role and by whom?
// meaning: >-
//   A row is one grouping or bloc that somebody places the actor in, with its role or standing.
//   Placements that are denied or proven wrong are listed as such.
// caveat: >-
//   A grouping is its author's construct, and a list of examples leaves others out. To be placed in
//   the same grouping makes no tie between two actors.
// basis: claims of membership of any sort but mere participation
// layers: membership
// sign: none
// direction: from member to group
// time: what holds on the date, and apart from it what was last said before
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
//   holds: Holding on the date
//   last said: Last said before the date
//   planned: Only planned, offered, forecast or rumoured
//   denied: Stated not to belong
//   mistaken: Told by a text, but proven wrong
// quiet: [planned, denied, mistaken]
// ---
MATCH (:Entity {id: $actor})<-[:MEMBER]-(m:Belonging {reading: $reading})-[:GROUP]->(grouping)
WHERE m.from <= $as_of <= m.maybe_to AND m.sort <> 'participant'
RETURN
  CASE
    WHEN m.standing <> 'member' THEN m.standing
    WHEN $as_of <= m.to THEN 'holds'
    ELSE 'last said'
  END AS part,
  grouping, toLower(grouping.kind) AS kind, m.role AS role,
  coalesce(CASE m.standing WHEN 'denied' THEN 'not in ' ELSE '' END + m.valid, '') AS since,
  m.by AS by, m.attested AS attested, m.claims AS claims
ORDER BY part, grouping.kind <> 'Grouping', grouping.name, claims
