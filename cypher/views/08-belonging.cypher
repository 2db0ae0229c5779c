// Who belongs to what. One node a claim and reading: what is affirmed and no mere plan or rumour is a
// :Membership; what is only planned, denied, or proven wrong says so in `standing`, for the questions
// that tell of it.
// ---
// builds: (:Entity)<-[:MEMBER]-(:Belonging {id, reading, standing, sort, role, from, to, claims})-[:GROUP]->(:Entity), :Membership
// from: claims of relations that serve membership
// index: belonging_id
// check: belongings-lost
// ---
MATCH (member:Entity)<-[:SUBJECT]-(c:Claim)-[:OBJECT]->(group:Entity)
WHERE c.as_membership IS NOT NULL
UNWIND coalesce(c.readings, []) + coalesce(c.mistaken_in, []) AS reading
WITH
  member, group, c, reading,
  CASE
    WHEN reading IN c.mistaken_in THEN 'mistaken'
    ELSE coalesce(c.apart, 'member')
  END AS standing
CREATE (member)<-[:MEMBER]-(m:Belonging)-[:GROUP]->(group)
SET
  m = c {
    .relation, .statement, .by, .attested, .valid, .when, .certainty, .spirit, .stances, .sources, .grade,
    .full_member, .status, .from, .to, .maybe_from, .maybe_to
  },
  m.id = reading + ' ' + c.id,
  m.reading = reading,
  m.standing = standing,
  m.sort = CASE WHEN c.as_membership = 'part' AND member:Event THEN 'occasion' ELSE c.as_membership END,
  m.role = replace(coalesce(
    c.role, c.status, CASE WHEN c.as_membership IN ['bloc', 'placement'] THEN 'member' ELSE c.as_membership END
  ), '_', ' ') + CASE c.certainty WHEN 'plain' THEN '' ELSE ', ' + c.certainty END,
  m.place = toInteger(coalesce(c.order, '99')),
  m.claims = [c.id]
WITH m, standing
WHERE standing = 'member'
SET m:Membership
