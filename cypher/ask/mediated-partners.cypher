// How one actor links another to its partners
// ---
// topic: brokerage
// question: How does {via} link {origin} to its other partners on {as_of}?
// meaning: >-
//   Brokerage is a statement of three: the broker opens the way to a partner for somebody. Part
//   *asserted* lists who asserts that, part *direct* what ties the two ends without the broker,
//   part *structure* where the broker stands among the recorded ties. None of the three implies
//   another.
// caveat: >-
//   A handful of sources that write about Russia decide what is in this graph. Most partners have
//   direct ties too, so nothing is lost on paper when the broker is left out; what its mediation
//   is worth is a judgement, and whose it is stands beside it.
// basis: >-
//   asserted: claims of the relation OPENS_WAY_TO, PIVOT_BETWEEN and ENABLES; direct: direct and
//   lifted ties; structure: friendly and neutral ones of them.
// layers: all, or the one given; the asserted part is not narrowed
// sign: shown per layer, never added up
// direction: mediation runs from the beneficiary by way of the broker; ties count either way
// time: >-
//   Certain on the date stands in the parts; what was only attested earlier stands apart with its
//   last attestation. What was first attested later is left out.
// parameters:
//   via: {type: entity, help: The actor that may be a broker, default: VEN, example: Venezuela}
//   origin: {type: entity, help: Who is said to be linked, default: RUS, example: RUS, unlike: [via]}
//   as_of: standard
// columns:
//   part: standard
//   partner: {type: entity, help: To whom the way leads, heading: Partner}
//   statement: {type: statement, help: 'What is asserted, or the last attested of the direct ties', heading: Statement}
//   detail: {type: text, help: How many ties there are and what is lost without the broker, heading: Ties}
//   by: standard
//   attested: standard
//   claims: standard
// key: [part, partner, statement, detail, claims]
// network: {basis: stated, sign: friendly, stance: facts}
// sections:
//   asserted: Asserted mediation, holding on the date
//   asserted earlier: Asserted mediation, last attested earlier
//   direct: Direct ties of the two ends, holding on the date
//   direct earlier: Direct ties of the two ends, last attested earlier
//   structure: Structural position among recorded ties
// ---
OPTIONAL MATCH (:Entity {id: $via})<-[:BROKER]-(m:Mediation)-[:BENEFICIARY]->(:Entity {id: $origin})
WHERE m.reading = $reading AND m.from <= $as_of <= m.maybe_to
WITH collect(m) AS mediations
// To whom the broker is said to open the way, and who else is tied to it.
WITH mediations, COLLECT {
  MATCH (partner:State)
  WHERE NOT partner.id IN [$via, $origin] AND (
    any(m IN mediations WHERE EXISTS { (m)-[:PARTNER]->(partner) })
    OR any(pair IN $pairs WHERE $via IN [pair.a, pair.b] AND partner.id IN [pair.a, pair.b]))
  RETURN partner
} AS partners
CALL (mediations, partners) {
  UNWIND mediations AS m
  OPTIONAL MATCH (m)-[:PARTNER]->(partner)
  RETURN
    CASE WHEN $as_of <= m.to THEN 'asserted' ELSE 'asserted earlier' END AS part, partner,
    m.statement AS statement, m.by AS by, m.attested AS attested, null AS detail, m.claims AS claims
  UNION ALL
  // What ties the two ends without the broker, one row for each layer.
  UNWIND partners AS partner
  MATCH (:State {id: $origin})<-[:FROM|TO]-(t:Tie {reading: $reading})-[:FROM|TO]->(partner)
  WHERE t.stated AND t.from <= $as_of <= t.maybe_to AND 'facts' IN t.stances
    AND ($layer IS NULL OR t.layer = $layer)
  WITH CASE WHEN $as_of <= t.to THEN 'direct' ELSE 'direct earlier' END AS part, partner, t
  ORDER BY t.attested DESC, t.id
  WITH part, partner, t.layer AS layer, collect(t) AS ties,
    sum(toInteger(t.sign > 0)) AS friendly, sum(toInteger(t.sign < 0)) AS hostile
  RETURN
    part, partner, ties[0].statement AS statement, ties[0].by AS by, ties[0].attested AS attested,
    layer + ': ' + size(ties) + CASE size(ties) WHEN 1 THEN ' tie' ELSE ' ties' END
      + CASE friendly WHEN 0 THEN '' ELSE ', ' + friendly + ' friendly' END
      + CASE hostile WHEN 0 THEN '' ELSE ', ' + hostile + ' hostile' END AS detail,
    COLLECT { UNWIND ties AS t UNWIND t.claims AS id RETURN DISTINCT id } AS claims
  UNION ALL
  // Where the broker stands: its own tie to each partner, and the first shortest way without it.
  UNWIND partners AS partner
  OPTIONAL MATCH ALL SHORTEST (:State {id: $origin})
    (()<-[:JOINS]-(pair:Pair)-[:JOINS]->(y) WHERE pair.id IN $tied AND y.id <> $via){1,6}(partner)
  WITH mediations, partner, pair, y ORDER BY [n IN y | n.id]
  WITH mediations, partner, coalesce(collect(pair)[0], []) AS way
  WITH mediations, partner, [step IN way | $by_id[step.id]] AS round,
    [one IN $pairs WHERE $via IN [one.a, one.b] AND partner.id IN [one.a, one.b]] AS own
  WITH *, coalesce(own[0].claim_count, 0) AS told, size(round) AS length
  RETURN
    'structure' AS part, partner, null AS statement, null AS by, null AS attested,
    CASE WHEN told = 0 THEN 'no stated tie' ELSE 'tie' END + ' with the broker'
      + CASE told WHEN 0 THEN '' WHEN 1 THEN ' on 1 claim' ELSE ' on ' + told + ' claims' END + CASE
      WHEN length > 1 THEN '; without it the way takes ' + length + ' steps'
      WHEN length = 1 THEN '; the direct tie remains without it, so no way is lost'
      WHEN told = 0 THEN ', and no recorded way to it at all on the date'
      ELSE '; no recorded way is left without it'
    END AS detail,
    CASE own + round
      WHEN [] THEN [m IN mediations WHERE EXISTS { (m)-[:PARTNER]->(partner) } | m.claims[0]]
      ELSE COLLECT { UNWIND own + round AS one UNWIND one.claims AS id RETURN DISTINCT id }
    END AS claims
}
RETURN part, partner, statement, detail, by, attested, claims
ORDER BY part, NOT coalesce(partner:State, false), coalesce(partner.name, ''), statement, claims
