// Members that two groupings share
// ---
// topic: groups
// question: Who belongs to both {first} and {second} on {as_of}, and who to one of them only?
// meaning: >-
//   A row is one member, with the role that it is given in each of the two groupings.
// caveat: >-
//   A grouping is somebody's construct. That two share members says nothing of why, and an open
//   grouping lists examples only.
// basis: affirmed claims of the relations IN_GROUPING, MEMBER_OF, PART_OF and LEADS
// layers: membership
// sign: none
// direction: from member to group
// time: certain on the date, or attested by then and not known to have ended
// parameters:
//   first: {type: entity, kinds: [Grouping, Bloc, Organisation], help: One group, example: Caribbean triangle}
//   second: {type: entity, kinds: [Grouping, Bloc, Organisation], help: The other group, example: South American triangle}
//   as_of: standard
// columns:
//   part: standard
//   member: {type: entity, help: Who belongs, heading: Member}
//   first_role: {type: texts, help: Roles in the first, heading: In the first}
//   second_role: {type: texts, help: Roles in the second, heading: In the second}
//   claims: standard
// key: [member]
// sections:
//   both: In both
//   first: In the first only
//   second: In the second only
// nothing: Neither of the two has a member on that day.
// ---
MATCH (group:Entity)<-[:OBJECT]-(c:Claim)-[:SUBJECT]->(member:Entity)
WHERE group.id IN [$first, $second]
  AND c.relation IN ['IN_GROUPING', 'MEMBER_OF', 'PART_OF', 'LEADS']
  AND NOT (c.relation = 'PART_OF' AND member:Event)
  AND c.polarity = 'affirmed' AND $reading IN c.readings
  AND NOT c.unsettled
  AND (c.attested <= $as_of OR c.start_max <= $as_of AND $as_of <= c.end_min)
  AND c.start_min <= $as_of AND $as_of <= c.end_max
WITH
  member, c, group,
  coalesce(c.role, c.status, CASE c.relation WHEN 'LEADS' THEN 'leader' WHEN 'PART_OF' THEN 'part' ELSE 'member' END)
    + CASE c.certainty WHEN 'plain' THEN '' ELSE ', ' + c.certainty END
    + CASE WHEN c.start_max <= $as_of AND $as_of <= c.end_min THEN '' ELSE ', last attested ' + c.attested END AS role
ORDER BY c.id
WITH
  member,
  collect(DISTINCT CASE group.id WHEN $first THEN role END) AS first_role,
  collect(DISTINCT CASE group.id WHEN $second THEN role END) AS second_role,
  collect(c.id) AS claims
RETURN
  CASE
    WHEN size(first_role) > 0 AND size(second_role) > 0 THEN 'both'
    WHEN size(first_role) > 0 THEN 'first'
    ELSE 'second'
  END AS part,
  member {.id, .name, .kind} AS member, first_role, second_role, claims
ORDER BY part, member.kind <> 'State', member.name, member.id
