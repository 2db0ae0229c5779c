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
// basis: >-
//   ties stated as fact that serve partnership: described, declared, or agreed as parties to a
//   partnership or to a treaty of two
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
MATCH (a:State)<-[:FROM]-(t:Tie {reading: $reading})-[:TO]->(b:State)
WHERE t.as_partnership IN ['declared', 'described'] AND 'facts' IN t.stances AND t.known <= $as_of
  AND ($actor IS NULL OR $actor IN [a.id, b.id])
// What a source calls mutual needs no answer of the two.
OPTIONAL MATCH (t {as_partnership: 'declared'})-[:OF]->(:Pair)<-[:OF]-(u:Tie)-[:FROM]->(one:State)
WHERE 'facts' IN u.stances AND u.known <= $as_of
  AND (u.as_partnership = 'agreed' OR u.as_partnership = 'declared' AND one = b)
// Of an agreement, the word of the other side is that it is a party.
WITH a, b, t, u, COLLECT {
  MATCH (b)<-[:PARTY]-(s:Stage {reading: $reading})-[:MATTER]->(:Agreement {id: u.shared})
  WHERE s.known <= $as_of
  RETURN s ORDER BY s.as_agreement, s.grade DESC, s.begins, s.id
} AS signed
ORDER BY u.id
WITH a, b, t, collect(DISTINCT coalesce(head(signed), u)) AS answers
RETURN
  CASE WHEN t.as_partnership = 'described' THEN 'described' WHEN answers = [] THEN 'one-sided'
    ELSE 'answered' END AS part,
  a, b, t.statement AS statement, [u IN answers | u.statement] AS answers, t.by AS by,
  t.attested AS attested,
  COLLECT { UNWIND [t] + answers AS r UNWIND r.claims AS id RETURN DISTINCT id } AS claims
ORDER BY part, t.attested, a.name, b.name, t.id
