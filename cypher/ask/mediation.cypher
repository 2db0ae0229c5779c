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
// basis: affirmed claims of relations that serve mediation, such as OPENS_WAY_TO
// layers: mediation
// sign: none
// direction: from the broker to the partner, for the beneficiary
// time: what holds on the date, and apart from it what was last said before
// parameters:
//   via: {type: entity, optional: true, help: The broker; absent for all, example: China}
//   origin: {type: entity, help: For whom the way is opened, default: RUS, example: RUS, unlike: [via]}
//   partner: {type: entity, optional: true, help: To whom it leads, example: Peru, unlike: [origin]}
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
//   holds: Holding on the date
//   last said: Last said before the date
// ---
MATCH (:Entity {id: $origin})<-[:BENEFICIARY]-(m:Mediation {reading: $reading})
MATCH (m)-[:BROKER]->(broker:Entity)
WHERE m.from <= $as_of <= m.maybe_to
  AND ($via IS NULL OR broker.id = $via) AND ($source IS NULL OR $source IN m.sources)
OPTIONAL MATCH (m)-[:PARTNER]->(partner:Entity)
WITH m, broker, partner, COLLECT {
  MATCH (m)-[:RESTS_ON]->(:Claim)<-[link:QUALIFIES|DISPUTES|CORRECTS]-(o:Claim)
  WHERE $reading IN link.readings
  RETURN o ORDER BY o.id
} AS limiting
WHERE $partner IS NULL OR partner.id = $partner
RETURN
  CASE WHEN $as_of <= m.to THEN 'holds' ELSE 'last said' END AS part, broker, partner,
  m.statement AS statement, m.effect AS effect, m.spirit AS spirit, m.by AS by,
  [o IN limiting | o.statement] AS limits, m.attested AS attested,
  m.claims + [o IN limiting | o.id] AS claims
ORDER BY part, broker.id, coalesce(partner.kind, '') <> 'State', coalesce(partner.name, ''), claims
