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
//   asserted: claims of OPENS_WAY_TO to a state, or to each member of a grouping; direct: direct and
//   lifted ties that are stated as fact
// layers: all
// sign: any
// direction: ties count either way
// time: certain on the date
// parameters:
//   via: {type: entity, help: The broker, default: VEN, example: Venezuela}
//   origin: {type: entity, kinds: [State], help: For whom the way is opened, default: RUS, example: RUS}
//   as_of: standard
// columns:
//   part: standard
//   partner: {type: entity, help: The state, heading: State}
//   asserted: {type: statements, help: Assertions of mediation, heading: Asserted}
//   direct: {type: statements, help: Ties of the two ends without the broker, heading: Direct ties}
//   by: {type: voices, help: Who asserts the mediation, heading: Asserted by}
//   claims: standard
// key: [partner]
// sections:
//   both: Asserted, and a direct tie is recorded
//   asserted only: Asserted, and no direct tie is recorded
// ---
MATCH (via:Entity {id: $via})<-[:SUBJECT]-(c:Claim {relation: 'OPENS_WAY_TO', polarity: 'affirmed'})-[:OBJECT]->(target:Entity)
WHERE $reading IN c.readings AND c.start_max <= $as_of AND $as_of <= c.end_min
  AND EXISTS { (c)-[:ROLE {role: 'beneficiary'}]->(:Entity {id: $origin}) }
OPTIONAL MATCH (target)<-[:OBJECT]-(place:Claim {relation: 'IN_GROUPING', polarity: 'affirmed'})-[:SUBJECT]->(member:State)
WHERE c.distribution = 'each' AND member <> via AND $reading IN place.readings
  AND (place.attested <= $as_of OR place.start_max <= $as_of AND $as_of <= place.end_min)
  AND place.start_min <= $as_of AND $as_of <= place.end_max
WITH via, c, place, coalesce(member, target) AS partner
WHERE partner:State AND partner.id <> $origin
WITH partner, c, place
ORDER BY c.id
WITH partner, collect(DISTINCT c) AS asserting, collect(DISTINCT place.id) AS through
CALL (partner) {
  OPTIONAL MATCH (:Entity {id: $origin})-[t:TIE]-(partner)
  WHERE t.basis IN ['direct', 'lifted'] AND $reading IN t.readings
    AND t.start_max <= $as_of AND $as_of <= t.end_min
  WITH t
  ORDER BY t.layer, t.id
  RETURN collect(t) AS ties
}
RETURN
  CASE WHEN size(ties) > 0 THEN 'both' ELSE 'asserted only' END AS part,
  partner {.id, .name, .kind} AS partner,
  [c IN asserting | c.statement] AS asserted,
  [t IN ties | t.statement] AS direct,
  reduce(voices = [], c IN asserting | voices + CASE WHEN c.by IN voices THEN [] ELSE [c.by] END) AS by,
  reduce(
    ids = [c IN asserting | c.id] + through,
    t IN ties | ids + [id IN t.claims WHERE NOT id IN ids]
  ) AS claims
ORDER BY part DESC, partner.name
