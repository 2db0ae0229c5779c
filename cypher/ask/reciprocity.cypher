// Which declarations of partnership are reciprocated
// ---
// topic: pairs
// question: Which declarations of partnership are answered by the other side (by or to {actor}) by {as_of}?
// meaning: >-
//   A row is one declaration by which a state, or an office holder or organ for it, calls another one a
//   partner or ally, with what the other side is recorded to have declared in return: a declaration of
//   its own, or its signature under an agreement of the two. Where a source describes a partnership as
//   mutual, that is shown apart: it is the source's word, not theirs.
// caveat: >-
//   That no answer is recorded does not mean that there was none: the texts are about Russia and
//   report mostly what Moscow says.
// basis: ties of the relations DESIGNATES_PARTNER and PARTNER_OF; claims of PARTY_TO for partnerships and treaties of the two
// layers: diplomatic
// sign: friendly
// direction: from the one who declares to the one declared a partner
// time: declared by the date, whether or not it still holds
// parameters:
//   actor: {type: entity, kinds: [State], optional: true, help: Only declarations by or to this state, example: Russia}
//   as_of: standard
// columns:
//   part: standard
//   a: {type: entity, help: Who declares, heading: Declares}
//   b: {type: entity, help: Who is declared a partner, heading: Partner}
//   statement: standard
//   answers: {type: statements, help: What the other side declares of the first, heading: In return}
//   by: standard
//   attested: standard
//   claims: standard
// key: [a, b, claims]
// sections:
//   answered: Answered by the other side
//   one-sided: No answer recorded
//   described: Described as mutual by a source
// ---
MATCH (a:State)-[t:TIE]->(b:State)
WHERE t.relation IN ['DESIGNATES_PARTNER', 'PARTNER_OF'] AND t.basis IN ['direct', 'lifted']
  AND t.attested <= $as_of AND $reading IN t.readings
  AND ($actor IS NULL OR $actor IN [a.id, b.id])
OPTIONAL CALL (a, b) {
  MATCH (b)-[u:TIE {relation: 'DESIGNATES_PARTNER'}]->(a)
  WHERE u.attested <= $as_of AND $reading IN u.readings
  RETURN u.statement AS said, u.claims AS proofs
  UNION
  MATCH (a)<-[:SUBJECT]-(x:Claim {relation: 'PARTY_TO', polarity: 'affirmed'})-[:OBJECT]->(agreement:Agreement)
    <-[:OBJECT]-(y:Claim {relation: 'PARTY_TO', polarity: 'affirmed'})-[:SUBJECT]->(b)
  WHERE y.attested <= $as_of AND $reading IN x.readings AND $reading IN y.readings
    // A treaty of many parties answers no word of partnership.
    AND (agreement.form = 'partnership' OR agreement.form = 'treaty' AND COUNT {
      MATCH (agreement)<-[:OBJECT]-(:Claim {relation: 'PARTY_TO'})-[:SUBJECT]->(n:Entity)
      RETURN DISTINCT n
    } = 2)
  WITH agreement, y
  ORDER BY y.grade DESC, y.start_max, y.id
  WITH agreement, head(collect(y)) AS y
  RETURN y.statement AS said, [y.id] AS proofs
}
WITH a, b, t, said, proofs
ORDER BY proofs
WITH a, b, t, collect({said: said, proofs: proofs}) AS answers
WITH
  a, b, t,
  // What a source calls mutual needs no answer of the two.
  [answer IN answers WHERE answer.said IS NOT NULL AND t.relation <> 'PARTNER_OF'] AS answers
RETURN
  CASE
    WHEN t.relation = 'PARTNER_OF' THEN 'described'
    WHEN size(answers) > 0 THEN 'answered'
    ELSE 'one-sided'
  END AS part,
  a {.id, .name, .kind} AS a, b {.id, .name, .kind} AS b, t.statement AS statement,
  [answer IN answers | answer.said] AS answers,
  t.by AS by, t.attested AS attested,
  reduce(ids = t.claims, answer IN answers | ids + [id IN answer.proofs WHERE NOT id IN ids]) AS claims
ORDER BY
  CASE part WHEN 'answered' THEN 0 WHEN 'one-sided' THEN 1 ELSE 2 END,
  t.attested, a.name, b.name, t.id
