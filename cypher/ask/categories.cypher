// The categories of a scheme, with members and sizes, and who is in none
// ---
// topic: groups
// question: Which categories make up {scheme}, who is in each, and who in none, on {as_of}?
// meaning: >-
//   A row is one category with the number of its members; the last rows list those that the scheme is
//   said to cover and that are placed in no category.
// caveat: >-
//   The scheme says that it covers all of a group; where a member of that group is in no category,
//   the author left it out without saying so.
// basis: affirmed claims of the relations PART_OF and IN_GROUPING
// layers: membership
// sign: none
// direction: from member to group
// time: certain on the date
// parameters:
//   scheme: {type: entity, kinds: [Grouping], default: 'grouping:vulnerability-categories', help: The scheme, example: Categories of vulnerability}
//   as_of: {type: date, help: Day that the answer is about, default: latest, example: 2014-08-23}
// columns:
//   part: standard
//   category: {type: entity, help: 'The category, or the group that the scheme covers', heading: Category}
//   size: {type: integer, help: Number of members, heading: Size}
//   members: {type: entities, help: Its members, heading: Members}
//   by: {type: voices, help: Who says so, heading: Said by}
//   claims: standard
// key: [part, category]
// sections:
//   category: Categories
//   none: Covered by the scheme, in no category
// ---
MATCH (scheme:Grouping {id: $scheme})
CALL (scheme) {
  MATCH (scheme)<-[:OBJECT]-(p:Claim {relation: 'PART_OF', polarity: 'affirmed'})-[:SUBJECT]->(category:Grouping)
  WHERE $reading IN p.readings AND p.start_max <= $as_of AND $as_of <= p.end_min
  OPTIONAL MATCH (category)<-[:OBJECT]-(c:Claim {relation: 'IN_GROUPING', polarity: 'affirmed'})-[:SUBJECT]->(member:Entity)
  WHERE $reading IN c.readings AND c.start_max <= $as_of AND $as_of <= c.end_min
  WITH category, p, c, member
  ORDER BY member.name, c.id
  WITH
    category,
    min(toInteger(coalesce(p.order, '99'))) AS place,
    collect(DISTINCT p) + collect(DISTINCT c) AS proofs,
    collect(DISTINCT member) AS members
  RETURN 'category' AS part, category, place, proofs, members
  UNION ALL
  MATCH (scheme)<-[:OBJECT]-(covers:Claim {relation: 'IN_GROUPING', polarity: 'affirmed'})-[:SUBJECT]->(base:Grouping)
  WHERE $reading IN covers.readings AND covers.start_max <= $as_of AND $as_of <= covers.end_min
  MATCH (base)<-[:OBJECT]-(c:Claim {relation: 'IN_GROUPING', polarity: 'affirmed'})-[:SUBJECT]->(member:Entity)
  WHERE $reading IN c.readings AND c.start_max <= $as_of AND $as_of <= c.end_min
    AND NOT EXISTS {
      MATCH (scheme)<-[:OBJECT]-(p:Claim {relation: 'PART_OF', polarity: 'affirmed'})-[:SUBJECT]->(:Grouping)
        <-[:OBJECT]-(placed:Claim {relation: 'IN_GROUPING', polarity: 'affirmed'})-[:SUBJECT]->(member)
      WHERE $reading IN p.readings AND p.start_max <= $as_of AND $as_of <= p.end_min
        AND $reading IN placed.readings AND placed.start_max <= $as_of AND $as_of <= placed.end_min
    }
  WITH base, covers, c, member
  ORDER BY member.name, c.id
  WITH base, collect(DISTINCT covers) + collect(DISTINCT c) AS proofs, collect(DISTINCT member) AS members
  RETURN 'none' AS part, base AS category, 99 AS place, proofs, members
}
RETURN
  part, category {.id, .name, .kind} AS category, size(members) AS size,
  [m IN members | m {.id, .name, .kind}] AS members,
  reduce(voices = [], c IN proofs | voices + CASE WHEN c.by IN voices THEN [] ELSE [c.by] END) AS by,
  [c IN proofs | c.id] AS claims
ORDER BY part, place, category.name
