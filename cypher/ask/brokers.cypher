// Who is said to open the way for somebody
// ---
// topic: brokerage
// question: Who is said to open the way for {origin} (to {partner}) on {as_of}, and on what evidence?
// meaning: >-
//   A row is one broker: to whom it is said to open the way, in how many claims, carried by how many
//   sources, in which spirit, and what limits or disputes these claims. Rivals for one partner are
//   found with --partner.
// caveat: >-
//   The ranking counts what was written, not what was done: one essay can make a broker. Read the
//   spirit and the limits before the number.
// basis: affirmed claims of the relations OPENS_WAY_TO, PIVOT_BETWEEN and ENABLES
// layers: mediation
// sign: none
// direction: from the broker to the partner, for the beneficiary
// time: certain on the date, and apart from it what was last attested earlier
// parameters:
//   origin: {type: entity, help: For whom the way is opened, default: RUS, example: RUS}
//   partner: {type: entity, optional: true, help: Only brokers to this one, example: Peru, unlike: [origin]}
//   as_of: standard
//   order: {type: choice, choices: [partners, claims, carriers], default: partners, help: What ranks first, example: claims}
// columns:
//   part: standard
//   broker: {type: entity, help: Who opens the way, heading: Broker}
//   partners: {type: entities, help: 'To whom, states before places and groupings', heading: Opens the way to}
//   claim_count: {type: integer, help: Claims that say so, heading: Claims}
//   carriers: {type: integer, help: Sources that carry them, heading: Carriers}
//   spirit: {type: texts, help: 'In which spirit and how surely it is said, with numbers', heading: Said as}
//   limits: {type: statements, help: 'Statements that limit, dispute or correct these claims', heading: Beside it}
//   attested: standard
//   claims: {type: claims, help: Claims that assert the mediation and those that limit it}
// key: [part, broker]
// sections:
//   holds: Holding on the date
//   last said: Last said before the date
// ---
MATCH (:Entity {id: $origin})<-[:BENEFICIARY]-(m:Mediation {reading: $reading})-[:BROKER]->(broker)
WHERE m.from <= $as_of <= m.maybe_to
MATCH (m)-[:RESTS_ON]->(c:Claim)
OPTIONAL MATCH (m)-[:PARTNER]->(partner:Entity)
WITH CASE WHEN $as_of <= m.to THEN 'holds' ELSE 'last said' END AS part, broker, partner, m, c
WHERE $partner IS NULL OR partner.id = $partner
ORDER BY coalesce(partner.kind, '') <> 'State', partner.name, c.id
WITH
  part, broker, collect(DISTINCT partner) AS partners, collect(m) AS rows,
  collect(DISTINCT c) AS asserting, max(c.attested) AS attested
WITH *, COLLECT {
  MATCH (c)<-[link:QUALIFIES|DISPUTES|CORRECTS]-(o:Claim)
  WHERE c IN asserting AND $reading IN link.readings
  RETURN DISTINCT o ORDER BY o.id
} AS limiting
RETURN
  part, broker, partners, size(asserting) AS claim_count,
  COUNT { UNWIND asserting AS c UNWIND c.sources AS id RETURN DISTINCT id } AS carriers,
  COLLECT {
    UNWIND rows AS m
    WITH m.spirit AS spirit, count(DISTINCT m.claims[0]) AS n
    RETURN spirit + ' ' + n ORDER BY n DESC, spirit
  } AS spirit,
  [o IN limiting | o.statement] AS limits, attested,
  COLLECT {
    UNWIND [m IN rows | m.claims] + [o IN limiting | [o.id]] AS ids
    UNWIND ids AS id
    RETURN DISTINCT id
  } AS claims
ORDER BY
  part, CASE $order WHEN 'partners' THEN size(partners) WHEN 'carriers' THEN carriers END DESC,
  claim_count DESC, broker.id
