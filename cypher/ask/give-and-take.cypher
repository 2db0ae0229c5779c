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
// basis: claims of relations that serve exchange and are not hostile, in person, in office or as an organ, and mediation for a beneficiary
// layers: all, or the one given
// sign: friendly and neutral
// direction: from giver to taker
// time: none, or all that was said by --as-of; each claim shows when it was last attested
// parameters:
//   actor: {type: entity, default: VEN, help: The actor, example: Venezuela}
//   partner: {type: entity, optional: true, help: Only with this one, example: Russia, unlike: [actor]}
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
MATCH (:Dossier {id: $reading + ' ' + $actor})-[:HOLDS]->(c:Claim)
WHERE c.sign >= 0 AND ($layer IS NULL OR c.layer = $layer)
  AND ($source IS NULL OR $source IN c.sources) AND ($as_of IS NULL OR c.known <= $as_of)
CALL (c) {
  MATCH (:Entity {id: $actor})<-[end:SUBJECT|OBJECT]-(c)-[:SUBJECT|OBJECT]->(other:Entity)
  WHERE c.as_exchange IS NOT NULL AND other.id <> $actor
  RETURN other, type(end) = 'SUBJECT' AS acts, [c.id] AS proofs
  UNION
  // What office holders and organs do for their state; whom a broker serves by opening the way.
  MATCH (:Entity {id: $actor})<-[end:FROM|TO|BROKER|BENEFICIARY]-(row)-[:RESTS_ON]->(c)
  MATCH (row {reading: $reading})-[:FROM|TO|BROKER|BENEFICIARY]->(other:Entity)
  WHERE other.id <> $actor
    AND (row:Mediation OR row.basis = 'lifted' AND row.as_exchange IS NOT NULL)
  RETURN
    other, type(end) IN ['FROM', 'BROKER'] AS acts,
    CASE WHEN row:Tie THEN row.claims ELSE [c.id] END AS proofs
}
// What is done for or by an office holder stands with the state, once.
WITH c, acts, collect({other: other, proofs: proofs}) AS sides
UNWIND [side IN sides WHERE side.other:State OR none(one IN sides WHERE one.other:State)] AS side
WITH
  c, side.other AS other, side.proofs AS proofs,
  // Who asks for aid has not got it.
  CASE c.as_exchange = 'asks'
    WHEN true THEN CASE WHEN acts THEN 'asks' ELSE 'asked' END
    ELSE CASE WHEN acts THEN 'gives' ELSE 'gets' END
  END AS part,
  COLLECT {
    MATCH (c)-[link:IN_EXCHANGE_FOR]-(o:Claim)
    WHERE $reading IN link.readings AND ($as_of IS NULL OR o.known <= $as_of)
      AND ($source IS NULL OR $source IN o.sources)
    RETURN DISTINCT o ORDER BY o.id
  } AS returns
WHERE $partner IS NULL OR other.id = $partner
RETURN
  part, other, c.statement AS statement, c.spirit AS spirit,
  [o IN returns | o.statement] AS in_return, c.by AS by, c.attested AS attested,
  proofs + [o IN returns WHERE NOT o.id IN proofs | o.id] AS claims
ORDER BY part, other.kind <> 'State', other.name, c.attested, c.id
