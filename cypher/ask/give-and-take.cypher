// What one actor gives and gets
// ---
// topic: pairs
// question: What does {actor} give and get (in its relation to {partner})?
// meaning: >-
//   A row is one directed claim: something that the actor does for the other, or the other for it. Where
//   a claim is said to be the return for another one, the two stand together. Requests stand apart.
// caveat: >-
//   What is asked for, offered or planned is listed with that word, and is not thereby given. Relations
//   without direction, such as cooperation, are left out.
// basis: affirmed claims of directed relations that are not hostile, and mediation for a beneficiary
// layers: all, or the one given
// sign: friendly and neutral
// direction: from giver to taker
// time: none, or all that was said by --as-of; each claim shows when it was last attested
// parameters:
//   actor: {type: entity, default: VEN, help: The actor, example: Venezuela}
//   partner: {type: entity, optional: true, help: Only with this one, example: Russia}
//   layer: {type: choice, choices: [diplomatic, security, ideological, economic, energy, mediation], optional: true, help: Only this layer, example: mediation}
//   as_of: {type: date, optional: true, help: Leave out what was said or happened after this day, example: 2025-11-04}
//   source: standard
// columns:
//   part: standard
//   other: {type: entity, help: The other side, heading: With}
//   statement: standard
//   spirit: standard
//   in_return: {type: statements, help: 'What it is said to be the return for, or what is the return for it', heading: In exchange for}
//   by: standard
//   attested: standard
//   claims: standard
// key: [part, other, claims]
// sections:
//   gives: Gives
//   gets: Gets
//   asks: Asks for, which is not to say that it gets it
//   asked: Is asked for, which is not to say that it gives it
// quiet: [asks, asked]
// ---
MATCH (actor:Entity {id: $actor})
CALL (actor) {
  MATCH (c:Claim)-[end:SUBJECT|OBJECT]->(actor)
  MATCH (c)-[far:SUBJECT|OBJECT]->(other:Entity)
  WHERE type(far) <> type(end) AND other <> actor AND NOT c.symmetric
    AND c.relation IN [
      'AIDS', 'DESIGNATES_PARTNER', 'ENABLES', 'EXPORTS_TO', 'FOOTHOLD_OF', 'GRANTS_STATUS_TO',
      'INVESTS_IN', 'PRIORITISES', 'REQUESTED_AID_FROM', 'SUPPORTS'
    ]
  RETURN c, other, type(end) = 'SUBJECT' AS acts, [c.id] AS proofs
  UNION
  // What office holders and organs do for their state.
  MATCH (actor)-[t:TIE|CLAIMED_TIE {basis: 'lifted'}]-(other:State)
  MATCH (c:Claim {id: t.claims[0]})
  WHERE NOT c.symmetric AND c.relation IN [
    'AIDS', 'DESIGNATES_PARTNER', 'EXPORTS_TO', 'GRANTS_STATUS_TO', 'INVESTS_IN', 'PRIORITISES',
    'REQUESTED_AID_FROM', 'SUPPORTS'
  ]
    AND $reading IN t.readings
  RETURN c, other, startNode(t) = actor AS acts, t.claims AS proofs
  UNION
  // A broker serves the one for whom it opens the way.
  MATCH (actor)<-[:SUBJECT]-(c:Claim {relation: 'OPENS_WAY_TO'})-[:ROLE {role: 'beneficiary'}]->(other:Entity)
  RETURN c, other, true AS acts, [c.id] AS proofs
  UNION
  MATCH (actor)<-[:ROLE {role: 'beneficiary'}]-(c:Claim {relation: 'OPENS_WAY_TO'})-[:SUBJECT]->(other:Entity)
  RETURN c, other, false AS acts, [c.id] AS proofs
}
WITH DISTINCT
  c, other, proofs,
  // Who asks for aid has not got it.
  CASE
    WHEN c.relation = 'REQUESTED_AID_FROM' AND acts THEN 'asks'
    WHEN c.relation = 'REQUESTED_AID_FROM' THEN 'asked'
    WHEN acts THEN 'gives'
    ELSE 'gets'
  END AS part
WHERE c.polarity = 'affirmed' AND c.sign >= 0 AND $reading IN c.readings
  AND ($partner IS NULL OR other.id = $partner)
  AND ($layer IS NULL OR c.layer = $layer)
  AND ($as_of IS NULL OR c.known <= $as_of)
  AND ($source IS NULL OR $source IN c.sources)
// What is done for or by an office holder stands with the state, once.
WITH c, part, collect({other: other, proofs: proofs}) AS sides
UNWIND sides AS side
WITH c, part, side.other AS other, side.proofs AS proofs, sides
WHERE other:State OR none(one IN sides WHERE one.other:State)
CALL (c) {
  OPTIONAL MATCH (c)-[:IN_EXCHANGE_FOR]-(o:Claim)
  WHERE $reading IN o.readings AND ($as_of IS NULL OR o.known <= $as_of)
    AND ($source IS NULL OR $source IN o.sources)
  WITH DISTINCT o
  ORDER BY o.id
  RETURN collect(o) AS returns
}
RETURN
  part, other {.id, .name, .kind} AS other, c.statement AS statement,
  c.mode + CASE c.certainty WHEN 'plain' THEN '' ELSE ', ' + c.certainty END AS spirit,
  [o IN returns | o.statement] AS in_return,
  c.by AS by, c.attested AS attested,
  proofs + [o IN returns WHERE NOT o.id IN proofs | o.id] AS claims
ORDER BY
  CASE part WHEN 'gives' THEN 0 WHEN 'gets' THEN 1 WHEN 'asks' THEN 2 ELSE 3 END, other.kind <> 'State', other.name, c.attested, c.id
