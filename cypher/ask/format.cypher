// A format: who takes part, its standing, and how it relates to another list
// ---
// topic: groups
// question: Who takes part in {grouping}, what is said of its standing on {as_of}, and how does it relate to {other}?
// meaning: >-
//   The first three parts set the participants of the format beside the members of the other list;
//   the last one lists what is said of the format itself: proposals, wishes, its status.
// caveat: >-
//   A format that somebody wants to resume is not thereby at work, and a list that one side draws up
//   is not a format.
// basis: memberships of the two groupings; claims about the first and the events that are part of it
// layers: all
// sign: none
// direction: from member to group
// time: >-
//   members on the date or last said before it; of the format itself all that had been said by then,
//   with its status on the date
// parameters:
//   grouping: {type: entity, kinds: [Grouping, Bloc], default: 'grouping:five-party-format', help: The format, example: Five-party format}
//   other: {type: entity, kinds: [Grouping, Bloc], default: 'grouping:strategic-partners-2025', help: The list it is set beside, example: Strategic partners named by Gerasimov, unlike: [grouping]}
//   as_of: standard
// columns:
//   part: standard
//   member: {type: entity, help: 'Who takes part or is listed, or who says something of the format', heading: Who}
//   statement: standard
//   spirit: standard
//   status: standard
//   by: standard
//   attested: standard
//   claims: standard
// example: {as_of: 2025-11-04}
// key: [part, claims]
// sections:
//   both: In the format and in the list
//   format only: In the format only
//   list only: In the list only
//   standing: What is said of the format itself
// ---
CALL () {
  MATCH (group:Entity)<-[:GROUP]-(m:Membership {reading: $reading})-[:MEMBER]->(member:Entity)
  WHERE group.id IN [$grouping, $other] AND $grouping <> $other AND NOT member:Event
    AND m.sort IN ['bloc', 'placement', 'participant'] AND m.from <= $as_of <= m.maybe_to
  WITH member, collect(DISTINCT group.id) AS groups, collect(m) AS told
  UNWIND told AS c
  RETURN member, c, CASE groups
    WHEN [$grouping] THEN 'format only' WHEN [$other] THEN 'list only' ELSE 'both' END AS part
  UNION
  UNWIND [$grouping] + COLLECT {
    MATCH (m:Membership {reading: $reading, sort: 'occasion'})-[:GROUP]->(:Entity {id: $grouping})
    MATCH (m)-[:MEMBER]->(e)
    RETURN e.id
  } AS id
  MATCH (:Dossier {id: $reading + ' ' + id})-[:HOLDS|DENIES]->(c:Claim)-[:SUBJECT]->(member:Entity)
  WHERE c.known <= $as_of AND (id <> $grouping
    OR NOT coalesce(c.as_membership, '') IN ['bloc', 'placement', 'participant'])
  RETURN member, c, 'standing' AS part
}
RETURN
  part, member, c.statement AS statement, c.spirit AS spirit,
  coalesce(c.apart, CASE WHEN $as_of < c.from THEN 'not yet' WHEN $as_of <= c.to THEN 'holds'
    WHEN $as_of <= c.maybe_to THEN 'last said' ELSE 'ended' END) AS status,
  c.by AS by, c.attested AS attested, coalesce(c.claims, [c.id]) AS claims
ORDER BY part, member.name, attested, claims
