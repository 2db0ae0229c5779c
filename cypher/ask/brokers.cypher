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
//   partner: {type: entity, optional: true, help: Only brokers to this one, example: Peru}
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
//   on the date: Holding on the date
//   earlier: Last attested earlier
// ---
MATCH (broker:Entity)<-[:SUBJECT]-(c:Claim)-[:OBJECT]->(target:Entity)
WHERE c.relation IN ['OPENS_WAY_TO', 'PIVOT_BETWEEN', 'ENABLES'] AND c.polarity = 'affirmed'
  AND $reading IN c.readings
  AND (c.attested <= $as_of OR c.start_max <= $as_of AND $as_of <= c.end_min)
  AND c.start_min <= $as_of AND $as_of <= c.end_max
  AND CASE c.relation
    WHEN 'ENABLES' THEN target.id = $origin
    ELSE EXISTS { (c)-[:ROLE {role: 'beneficiary'}]->(:Entity {id: $origin}) }
  END
OPTIONAL MATCH (target)<-[:OBJECT]-(place:Claim {relation: 'IN_GROUPING', polarity: 'affirmed'})-[:SUBJECT]->(member:State)
WHERE c.distribution = 'each' AND member <> broker AND $reading IN place.readings
  AND (place.attested <= $as_of OR place.start_max <= $as_of AND $as_of <= place.end_min)
  AND place.start_min <= $as_of AND $as_of <= place.end_max
WITH
  broker, c, place,
  CASE WHEN c.start_max <= $as_of AND $as_of <= c.end_min THEN 'on the date' ELSE 'earlier' END AS part,
  CASE c.relation WHEN 'ENABLES' THEN null ELSE coalesce(member, target) END AS partner
WHERE $partner IS NULL OR partner.id = $partner
ORDER BY coalesce(partner.kind, '') <> 'State', partner.name, c.id
WITH
  part, broker,
  collect(DISTINCT partner {.id, .name, .kind}) AS partners,
  collect(DISTINCT c) AS asserting,
  collect(DISTINCT place.id) AS through
CALL (asserting) {
  UNWIND asserting AS c
  OPTIONAL MATCH (c)<-[:QUALIFIES|DISPUTES|CORRECTS]-(o:Claim)
  WHERE $reading IN o.readings
  WITH o
  ORDER BY o.id
  RETURN collect(DISTINCT o) AS limiting
}
CALL (asserting) {
  UNWIND asserting AS c
  WITH
    CASE c.mode WHEN 'evaluation' THEN 'as judged' WHEN 'state' THEN 'stated' ELSE c.mode END
      + CASE c.certainty WHEN 'plain' THEN '' ELSE ', ' + c.certainty END AS spirit,
    count(*) AS n
  ORDER BY n DESC, spirit
  RETURN collect(spirit + ' ' + n) AS spirits
}
WITH
  part, broker, partners, asserting, through, limiting, spirits,
  size(reduce(ids = [], c IN asserting | ids + [s IN c.sources WHERE NOT s IN ids])) AS carriers
RETURN
  part, broker {.id, .name, .kind} AS broker,
  partners,
  size(asserting) AS claim_count,
  carriers,
  spirits AS spirit,
  [o IN limiting | o.statement] AS limits,
  reduce(day = null, c IN asserting | CASE WHEN day IS NULL OR c.attested > day THEN c.attested ELSE day END) AS attested,
  [c IN asserting | c.id] + through
    + [o IN limiting WHERE NOT o IN asserting AND NOT o.id IN through | o.id] AS claims
ORDER BY
  part DESC,
  CASE $order WHEN 'partners' THEN size(partners) WHEN 'claims' THEN claim_count ELSE carriers END DESC,
  claim_count DESC, broker.id
