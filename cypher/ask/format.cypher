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
// basis: claims about the two groupings and about the events that are part of the first
// layers: all
// sign: none
// direction: from member to group
// time: certain on the date, or attested by then
// parameters:
//   grouping: {type: entity, kinds: [Grouping, Bloc], default: 'grouping:five-party-format', help: The format, example: Five-party format}
//   other: {type: entity, kinds: [Grouping, Bloc], default: 'grouping:strategic-partners-2025', help: The list it is set beside, example: Strategic partners named by Gerasimov}
//   as_of: standard
// columns:
//   part: standard
//   member: {type: entity, help: 'Who takes part or is listed, or who says something of the format', heading: Who}
//   statement: standard
//   spirit: standard
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
MATCH (format:Entity {id: $grouping})
CALL (format) {
  MATCH (group:Entity)<-[:OBJECT]-(c:Claim)-[:SUBJECT]->(member:Entity)
  WHERE group.id IN [$grouping, $other] AND NOT member:Event AND $grouping <> $other
    AND c.relation IN ['IN_GROUPING', 'MEMBER_OF', 'TOOK_PART_IN'] AND c.polarity = 'affirmed'
    AND $reading IN c.readings
    AND (c.attested <= $as_of OR c.start_max <= $as_of AND $as_of <= c.end_min)
    AND c.start_min <= $as_of AND $as_of <= c.end_max
  WITH member, collect(DISTINCT group.id) AS groups, collect(c) AS proofs
  UNWIND proofs AS c
  RETURN
    CASE
      WHEN size(groups) = 2 THEN 'both'
      WHEN $grouping IN groups THEN 'format only'
      ELSE 'list only'
    END AS part,
    member, c
  UNION
  // Two patterns, for the format may be the subject itself.
  MATCH (format)<-[:SUBJECT|OBJECT|ROLE]-(c:Claim)
  MATCH (c)-[:SUBJECT]->(member:Entity)
  WHERE NOT c.relation IN ['IN_GROUPING', 'MEMBER_OF', 'TOOK_PART_IN'] AND $reading IN c.readings
    AND c.attested <= $as_of
  RETURN 'standing' AS part, member, c
  UNION
  MATCH (format)<-[:OBJECT]-(:Claim {relation: 'PART_OF'})-[:SUBJECT]->(event:Event)
  MATCH (event)<-[:SUBJECT|OBJECT|ROLE]-(c:Claim)
  MATCH (c)-[:SUBJECT]->(member:Entity)
  WHERE $reading IN c.readings AND c.attested <= $as_of
  RETURN 'standing' AS part, member, c
}
RETURN
  part, member {.id, .name, .kind} AS member, c.statement AS statement,
  c.mode + CASE c.certainty WHEN 'plain' THEN '' ELSE ', ' + c.certainty END AS spirit,
  c.by AS by, c.attested AS attested, [c.id] AS claims
ORDER BY
  CASE part WHEN 'both' THEN 0 WHEN 'format only' THEN 1 WHEN 'list only' THEN 2 ELSE 3 END,
  member.name, c.attested, c.id
