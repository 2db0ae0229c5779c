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
//   holds: Holding on the date
//   last said: Last said before the date
//   planned: Only planned, forecast or rumoured to belong
//   founded: Founders
//   denied: Stated not to belong
//   mistaken: Listed by a text, but proven wrong
// quiet: [planned, founded, denied, mistaken]
// ---
MATCH (group {id: $grouping})<-[:GROUP]-(m:Belonging {reading: $reading})-[:MEMBER]->(member:Entity)
WHERE m.from <= $as_of <= m.maybe_to AND m.sort <> 'occasion'
WITH group, m, member, CASE
  WHEN m.standing <> 'member' THEN m.standing WHEN m.sort = 'founder' THEN 'founded'
  WHEN $as_of <= m.to THEN 'holds' ELSE 'last said' END AS part
// What holds on the date is not told again from an earlier day.
WHERE part <> 'last said' OR NOT EXISTS {
  MATCH (group)<-[:GROUP]-(one:Membership {reading: $reading, sort: m.sort})-[:MEMBER]->(member)
  WHERE one.from <= $as_of <= one.to
}
RETURN
  part, member, m.role AS role, m.by AS by, m.attested AS attested, m.claims AS claims,
  CASE part WHEN 'denied' THEN 'not in ' ELSE '' END + coalesce(m.valid, '') AS since
ORDER BY part, m.place, member.name, claims
