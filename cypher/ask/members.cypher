// Members of a grouping or bloc
// ---
// topic: groups
// question: Who belongs to {grouping} on {as_of}, in which role, and who places them there?
// meaning: >-
//   A row is one membership: of a bloc or organisation with its standing, or of an analytical
//   grouping with the role that its author gives. Denied memberships are listed as such.
// caveat: >-
//   A grouping is somebody's construct: its members need have no tie to each other. An open
//   grouping lists examples, not all. Of a bloc, only members that the texts touch on are recorded.
// basis: claims of the relations MEMBER_OF, IN_GROUPING, LEADS, FOUNDED, PART_OF and TOOK_PART_IN
// layers: membership
// sign: none
// direction: from member to group
// time: certain on the date, and apart from it what was last attested earlier and is not attested for it
// parameters:
//   grouping: {type: entity, kinds: [Grouping, Bloc, Organisation, Event], help: The group, example: Caribbean triangle}
//   as_of: standard
// columns:
//   part: {type: text, help: Whether the membership certainly holds on the date}
//   member: {type: entity, help: Who belongs to the group, heading: Member}
//   role: {type: text, help: Role or standing, heading: Role}
//   since: {type: text, help: Dates as stated, heading: Dates}
//   by: standard
//   attested: standard
//   claims: {type: claims, help: Claims that prove the row}
// key: [claims]
// sections:
//   on the date: Holding on the date
//   earlier: Last attested earlier
//   said: Only planned, forecast or rumoured to belong
//   founded: Founders
//   denied: Stated not to belong
//   mistaken: Listed by a text, but proven wrong
// quiet: [said, founded, denied, mistaken]
// ---
MATCH (grouping:Entity {id: $grouping})<-[:OBJECT]-(c:Claim)-[:SUBJECT]->(member:Entity)
WHERE c.relation IN ['MEMBER_OF', 'IN_GROUPING', 'LEADS', 'FOUNDED', 'PART_OF', 'TOOK_PART_IN']
  AND NOT (c.relation = 'PART_OF' AND member:Event)
  AND (c.attested <= $as_of OR c.start_max <= $as_of AND $as_of <= c.end_min)
  AND c.start_min <= $as_of AND $as_of <= c.end_max
  AND ($reading IN c.readings OR c.correction IS NULL)
WITH
  c, member,
  CASE
    WHEN NOT $reading IN c.readings THEN 'mistaken'
    WHEN c.polarity = 'denied' THEN 'denied'
    WHEN c.relation = 'FOUNDED' THEN 'founded'
    WHEN c.unsettled THEN 'said'
    WHEN c.start_max <= $as_of AND $as_of <= c.end_min THEN 'on the date'
    ELSE 'earlier'
  END AS part
// What holds on the date is not told again from an earlier day.
WITH collect({c: c, member: member, part: part}) AS rows
UNWIND rows AS row
WITH row.c AS c, row.member AS member, row.part AS part, rows
WHERE part <> 'earlier'
  OR none(one IN rows WHERE one.part = 'on the date' AND one.member = member AND one.c.relation = c.relation)
RETURN
  part,
  member {.id, .name, .kind} AS member,
  replace(coalesce(
    c.role, c.status,
    CASE c.relation WHEN 'LEADS' THEN 'leader' WHEN 'FOUNDED' THEN 'founder'
      WHEN 'TOOK_PART_IN' THEN 'participant' WHEN 'PART_OF' THEN 'part' ELSE 'member' END
  ), '_', ' ') + CASE c.certainty WHEN 'plain' THEN '' ELSE ', ' + c.certainty END AS role,
  CASE WHEN c.polarity = 'denied' AND c.valid IS NOT NULL THEN 'not in ' ELSE '' END + coalesce(c.valid, '') AS since, c.by AS by, c.attested AS attested, [c.id] AS claims
ORDER BY
  CASE part WHEN 'on the date' THEN 0 WHEN 'earlier' THEN 1 WHEN 'said' THEN 2 WHEN 'founded' THEN 3 WHEN 'denied' THEN 4 ELSE 5 END,
  toInteger(coalesce(c.order, '99')), member.name, c.id
