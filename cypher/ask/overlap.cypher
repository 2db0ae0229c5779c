// Members that two groupings share
// ---
// topic: groups
// question: Who belongs to both {first} and {second} on {as_of}, and who to one of them only?
// meaning: >-
//   A row is one member, with the role that it is given in each of the two groupings.
// caveat: >-
//   A grouping is somebody's construct. That two share members says nothing of why, and an open
//   grouping lists examples only.
// basis: affirmed memberships, placements and leaders; no founders, participants, plans or rumours
// layers: membership
// sign: none
// direction: from member to group
// time: what holds on the date or was last said before it, each marked in its role
// parameters:
//   first: {type: entity, kinds: [Grouping, Bloc, Organisation], help: One group, example: Caribbean triangle}
//   second: {type: entity, kinds: [Grouping, Bloc, Organisation], help: The other group, example: South American triangle, unlike: [first]}
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
MATCH (group:Entity)<-[:GROUP]-(m:Membership {reading: $reading})-[:MEMBER]->(member:Entity)
WHERE group.id IN [$first, $second] AND m.from <= $as_of <= m.maybe_to
  AND NOT m.sort IN ['founder', 'participant', 'occasion']
WITH
  member, group, m,
  m.role + CASE WHEN $as_of <= m.to THEN '' ELSE ', last said ' + m.attested END AS role
ORDER BY m.id
WITH
  member, collect(DISTINCT CASE group.id WHEN $first THEN role END) AS first_role,
  collect(DISTINCT CASE group.id WHEN $second THEN role END) AS second_role,
  collect(m.claims[0]) AS claims
RETURN
  CASE [] WHEN second_role THEN 'first' WHEN first_role THEN 'second' ELSE 'both' END AS part,
  member, first_role, second_role, claims
ORDER BY part, member.kind <> 'State', member.name, member.id
