// Each assertion of mediation, and how good its evidence is
// ---
// topic: brokerage
// question: Who is said to open the way for {origin} (through {via}) (to {partner}) on {as_of}, and how good is the evidence?
// meaning: >-
//   A row is one assertion that a broker opens, eases or reinforces the way to somebody: what it is
//   said to do, in which spirit, how surely, by whom, and what limits it.
// caveat: >-
//   *As judged* means that the author concludes it; *hedged*, that the wording leaves it open. No
//   assertion here comes from a party to the mediation unless a speaker is named.
// basis: affirmed claims of the relations OPENS_WAY_TO, PIVOT_BETWEEN and ENABLES
// layers: mediation
// sign: none
// direction: from the broker to the partner, for the beneficiary
// time: certain on the date, and apart from it what was last attested earlier
// parameters:
//   via: {type: entity, optional: true, help: The broker; absent for all, example: China}
//   origin: {type: entity, help: For whom the way is opened, default: RUS, example: RUS}
//   partner: {type: entity, optional: true, help: To whom it leads, example: Peru}
//   as_of: standard
//   source: standard
// columns:
//   part: standard
//   broker: {type: entity, help: Who opens the way, heading: Broker}
//   partner: {type: entity, help: 'To whom; empty where third parties are not named', heading: To}
//   statement: standard
//   effect: {type: text, help: 'opens, facilitates or reinforces', heading: Effect}
//   spirit: {type: text, help: In which spirit and how surely it is said, heading: Said as}
//   by: standard
//   limits: {type: statements, help: 'Statements that limit, dispute or correct it', heading: Beside it}
//   attested: standard
//   claims: standard
// key: [broker, partner, claims]
// sections:
//   on the date: Holding on the date
//   earlier: Last attested earlier
// ---
MATCH (broker:Entity)<-[:SUBJECT]-(c:Claim)-[:OBJECT]->(target:Entity)
WHERE c.relation IN ['OPENS_WAY_TO', 'PIVOT_BETWEEN', 'ENABLES'] AND c.polarity = 'affirmed'
  AND $reading IN c.readings
  AND ($via IS NULL OR broker.id = $via)
  AND ($source IS NULL OR $source IN c.sources)
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
  CASE c.relation WHEN 'ENABLES' THEN null ELSE coalesce(member, target) END AS partner
WHERE $partner IS NULL OR partner.id = $partner
CALL (c) {
  OPTIONAL MATCH (c)<-[:QUALIFIES|DISPUTES|CORRECTS]-(o:Claim)
  WHERE $reading IN o.readings
  WITH o
  ORDER BY o.id
  RETURN collect(o) AS limiting
}
RETURN
  CASE WHEN c.start_max <= $as_of AND $as_of <= c.end_min THEN 'on the date' ELSE 'earlier' END AS part,
  broker {.id, .name, .kind} AS broker,
  partner {.id, .name, .kind} AS partner,
  c.statement AS statement,
  c.effect AS effect,
  CASE c.mode WHEN 'evaluation' THEN 'as judged' WHEN 'state' THEN 'stated' ELSE c.mode END
    + CASE c.certainty WHEN 'plain' THEN '' ELSE ', ' + c.certainty END AS spirit,
  c.by AS by,
  [o IN limiting | o.statement] AS limits,
  c.attested AS attested,
  [c.id] + CASE WHEN place IS NULL THEN [] ELSE [place.id] END + [o IN limiting | o.id] AS claims
ORDER BY
  part DESC, broker.id, coalesce(partner.kind, '') <> 'State', coalesce(partner.name, ''), claims
