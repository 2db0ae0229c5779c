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
//   ties that serve partnership: described, declared, or agreed as parties to a partnership or to a
//   treaty of two; and the stages of these agreements
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
MATCH (:State {id: $a})<-[:JOINS]-(pair:Pair {reading: $reading})-[:JOINS]->(:State {id: $b})
MATCH (pair)<-[:OF]-(t:Tie)
WHERE t.as_partnership IS NOT NULL
CALL (t) {
  MATCH (t)-[:RESTS_ON]->(c:Claim)
  RETURN c, t.claims AS claims, coalesce(c.grade_as_worded, 'partner')
    + coalesce(', ' + c.intensity, '') + coalesce(', ' + c.scope, '') AS sense
  UNION
  MATCH (:Agreement {id: t.shared})<-[:MATTER]-(c:Stage {reading: $reading})-[:PARTY]->(n:State)
  WHERE n.id IN [$a, $b]
  RETURN c, c.claims AS claims, c.stage AS sense
}
WITH DISTINCT t.as_partnership AS part, c, sense, claims
WHERE $as_of IS NULL OR c.known <= $as_of
RETURN
  part, coalesce(c.valid, '') AS since, replace(sense, '_', ' ') AS sense, c.statement AS statement,
  c.by AS by, c.attested AS attested, claims
ORDER BY part, c.begins DESC, c.attested DESC, c.id
