// In which sense, and since when, two are called partners
// ---
// topic: pairs
// question: In which sense and since when are {a} and {b} called partners, by whom?
// meaning: >-
//   A row is one statement of partnership: described by a source, declared by one side, or laid down in
//   an agreement with its stages, in order of the day from which it is said to hold.
// caveat: >-
//   *Strategic* is the speaker's word. A partnership called strategic is no alliance with obligations,
//   and a treaty that is signed is not in force.
// basis: >-
//   claims of PARTNER_OF and DESIGNATES_PARTNER, in person or in office, and of PARTY_TO and HAS_STATUS
//   for agreements that both are parties to
// layers: diplomatic
// sign: friendly; agreements are neutral
// direction: shown in the statement
// time: all dates, the latest first, or those up to --as-of
// parameters:
//   a: standard
//   b: standard
//   as_of: {type: date, optional: true, help: Leave out what was said or happened after this day, example: 2025-11-04}
// columns:
//   part: standard
//   since: {type: text, help: 'Date or spell as stated; empty where none is', heading: When}
//   sense: {type: text, help: 'Grade, intensity and scope, or the stage of an agreement', heading: Sense}
//   statement: standard
//   by: standard
//   attested: standard
//   claims: standard
// key: [claims]
// sections:
//   described: Described by a source
//   declared: Declared by one side
//   agreed: Laid down in an agreement
// ---
CALL () {
  MATCH (:Entity {id: $a})-[t:TIE|CLAIMED_TIE]-(:Entity {id: $b})
  WHERE t.relation IN ['PARTNER_OF', 'DESIGNATES_PARTNER'] AND t.basis IN ['direct', 'lifted']
  MATCH (c:Claim {id: t.claims[0]})
  RETURN
    CASE t.relation WHEN 'PARTNER_OF' THEN 'described' ELSE 'declared' END AS part, c,
    coalesce(c.grade_as_worded, 'partner')
      + coalesce(', ' + c.intensity, '') + coalesce(', ' + c.scope, '') AS sense,
    t.claims AS claims
  UNION
  MATCH (:Entity {id: $a})<-[:SUBJECT]-(:Claim {relation: 'PARTY_TO'})-[:OBJECT]->(agreement:Agreement)
    <-[:OBJECT]-(:Claim {relation: 'PARTY_TO'})-[:SUBJECT]->(:Entity {id: $b})
  // A treaty of many parties makes no two of them partners.
  WHERE agreement.form = 'partnership' OR agreement.form = 'treaty' AND COUNT {
    MATCH (agreement)<-[:OBJECT]-(:Claim {relation: 'PARTY_TO'})-[:SUBJECT]->(n:Entity)
    RETURN DISTINCT n
  } = 2
  WITH DISTINCT agreement
  MATCH (agreement)<-[:SUBJECT|OBJECT]-(c:Claim)
  WHERE c.relation = 'HAS_STATUS'
    OR c.relation = 'PARTY_TO' AND EXISTS { (c)-[:SUBJECT]->(n:State) WHERE n.id IN [$a, $b] }
  RETURN
    'agreed' AS part, c,
    replace(coalesce(c.date_kind, COLLECT { MATCH (c)-[:OBJECT]->(n:Topic) RETURN toLower(n.name) }[0], 'party'), '_', ' ')
      AS sense,
    [c.id] AS claims
}
WITH part, c, sense, claims
WHERE $reading IN c.readings AND c.polarity = 'affirmed'
  AND ($as_of IS NULL OR c.known <= $as_of)
RETURN
  part, coalesce(c.valid, '') AS since, replace(sense, '_', ' ') AS sense,
  c.statement AS statement, c.by AS by, c.attested AS attested, claims
ORDER BY
  CASE part WHEN 'described' THEN 0 WHEN 'declared' THEN 1 ELSE 2 END,
  c.start_max DESC, c.attested DESC, c.id
