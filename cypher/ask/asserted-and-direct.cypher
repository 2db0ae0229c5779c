// States that a broker is said to open, and their direct ties beside it
// ---
// topic: brokerage
// question: For which states does {via} open the way for {origin} on {as_of}, and what direct tie is recorded beside it?
// meaning: >-
//   A row is one state to which the way is said to be opened, with the assertions and, beside them,
//   the ties of the two ends without the broker. Where no direct tie is recorded, the broker would be
//   the only link that the sources name.
// caveat: >-
//   A direct tie beside an asserted mediation does not refute it: the broker may have brought it
//   about. What is asserted of a region or a grouping as a whole names no state and is left out.
// basis: >-
//   asserted: mediation that opens the way to a state, or to each member of a grouping; direct: direct
//   and lifted ties that are stated as fact
// layers: all
// sign: any
// direction: ties count either way
// time: what holds on the date or was last said before it, the assertions and the ties marked apart
// parameters:
//   via: {type: entity, help: The broker, default: VEN, example: Venezuela}
//   origin: {type: entity, kinds: [State], help: For whom the way is opened, default: RUS, example: RUS, unlike: [via]}
//   as_of: standard
// columns:
//   part: standard
//   partner: {type: entity, help: The state, heading: State}
//   asserted: {type: statements, help: Assertions of mediation, heading: Asserted}
//   status: standard
//   attested: standard
//   direct: {type: statements, help: Ties of the two ends that hold on the date, heading: Direct ties}
//   last_said: {type: statements, help: Ties last said before the date, heading: 'Direct ties, last said'}
//   by: {type: voices, help: Who asserts the mediation, heading: Asserted by}
//   claims: standard
// key: [partner]
// sections:
//   both: Asserted, and a direct tie is recorded
//   asserted only: Asserted, and no direct tie is recorded
// ---
MATCH (:Entity {id: $via})<-[:BROKER]-(m:Mediation {reading: $reading})-[:PARTNER]->(partner:State)
MATCH (m)-[:BENEFICIARY]->(origin:State {id: $origin})
WHERE m.as = 'opens' AND m.from <= $as_of <= m.maybe_to AND partner <> origin
OPTIONAL MATCH (origin)<-[:JOINS]-(pair:Pair {reading: $reading})-[:JOINS]->(partner)
OPTIONAL MATCH (pair)<-[:OF]-(t:Tie {stated: true})
WHERE t.from <= $as_of <= t.maybe_to AND 'facts' IN t.stances
WITH partner, m, t
ORDER BY m.id, t.layer, t.id
WITH
  partner, max(m.to) AS to, max(m.attested) AS attested,
  collect(DISTINCT m.statement) AS asserted, collect(DISTINCT m.by) AS by,
  collect(DISTINCT CASE WHEN $as_of <= t.to THEN t.statement END) AS direct,
  collect(DISTINCT CASE WHEN $as_of > t.to THEN t.statement END) AS last_said,
  collect(DISTINCT m) + collect(DISTINCT t) AS proofs
RETURN
  CASE direct + last_said WHEN [] THEN 'asserted only' ELSE 'both' END AS part, partner, asserted,
  CASE WHEN $as_of <= to THEN 'holds' ELSE 'last said' END AS status, attested, direct, last_said,
  by, COLLECT { UNWIND proofs AS proof UNWIND proof.claims AS id RETURN DISTINCT id } AS claims
ORDER BY part DESC, partner.name
