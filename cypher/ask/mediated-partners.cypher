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
//   origin: {type: entity, help: Who is said to be linked, default: RUS, example: RUS}
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
CALL () {
  // What is said to be opened, joined or enabled by the broker, and who else that makes a partner.
  MATCH (:Entity {id: $via})<-[:BROKER]-(m:Mediation {reading: $reading})-[:BENEFICIARY]->(:Entity {id: $origin})
  WHERE m.from <= $as_of <= m.maybe_to
  RETURN collect(m) AS mediations
}
CALL (mediations) {
  MATCH (m)-[:PARTNER]->(partner:State)
  WHERE m IN mediations
  RETURN partner
  UNION
  UNWIND $pairs AS pair
  MATCH (partner:State)
  WHERE $via IN [pair.a, pair.b] AND partner.id IN [pair.a, pair.b]
  RETURN partner
}
WITH mediations, collect(CASE WHEN NOT partner.id IN [$via, $origin] THEN partner END) AS partners
CALL (mediations, partners) {
  UNWIND mediations AS m
  OPTIONAL MATCH (m)-[:PARTNER]->(partner)
  RETURN
    CASE WHEN $as_of <= m.to THEN 'asserted' ELSE 'asserted earlier' END AS part, partner,
    m.statement AS statement, null AS detail, m.by AS by, m.attested AS attested, m.claims AS claims
  UNION ALL
  // What ties the two ends without the broker, one row for each layer.
  UNWIND partners AS partner
  MATCH (:State {id: $origin})<-[:JOINS]-(pair:Pair {reading: $reading})-[:JOINS]->(partner)
  MATCH (pair)<-[:OF]-(t:Tie {stated: true})
  WHERE t.from <= $as_of <= t.maybe_to AND 'facts' IN t.stances AND ($layer IS NULL OR t.layer = $layer)
  WITH partner, t, CASE WHEN $as_of <= t.to THEN 'direct' ELSE 'direct earlier' END AS part
  ORDER BY t.attested DESC, t.id
  WITH part, partner, t.layer AS layer, collect(t) AS ties
  WITH *, size([t IN ties WHERE t.sign > 0]) AS friendly, size([t IN ties WHERE t.sign < 0]) AS hostile
  RETURN
    part, partner, head(ties).statement AS statement,
    layer + ': ' + size(ties) + CASE size(ties) WHEN 1 THEN ' tie' ELSE ' ties' END
      + CASE friendly WHEN 0 THEN '' ELSE ', ' + friendly + ' friendly' END
      + CASE hostile WHEN 0 THEN '' ELSE ', ' + hostile + ' hostile' END AS detail,
    head(ties).by AS by, head(ties).attested AS attested,
    reduce(ids = [], t IN ties | ids + [id IN t.claims WHERE NOT id IN ids]) AS claims
  UNION ALL
  // Where the broker stands: its own tie to each partner, and the way round without it.
  UNWIND partners AS partner
  OPTIONAL MATCH p = ALL SHORTEST
    (:State {id: $origin})
    ((x:State)<-[:JOINS]-(pair:Pair)-[:JOINS]->(y:State)
      WHERE pair.id IN $tied AND x.id <> $via AND y.id <> $via){1,6}
    (partner)
  // Of several shortest ways the first by the states on it.
  WITH mediations, partner, pair, [n IN nodes(p) | n.id] AS stops
  ORDER BY stops
  WITH mediations, partner, head(collect(pair)) AS round
  WITH
    partner, [pair IN coalesce(round, []) | $by_id[pair.id]] AS round,
    [pair IN $pairs WHERE $via IN [pair.a, pair.b] AND partner.id IN [pair.a, pair.b]] AS own,
    [m IN mediations WHERE EXISTS { (m)-[:PARTNER]->(partner) } | m.claims[0]] AS asserting
  RETURN
    'structure' AS part, partner, null AS statement,
    CASE
      WHEN size(own) = 0 THEN 'no stated tie with the broker'
      ELSE 'tie with the broker on ' + own[0].claim_count + CASE own[0].claim_count WHEN 1 THEN ' claim' ELSE ' claims' END
    END + CASE size(round)
      WHEN 0 THEN CASE size(own) WHEN 0 THEN ', and no recorded way to it at all on the date' ELSE '; no recorded way is left without it' END
      WHEN 1 THEN '; the direct tie remains without it, so no way is lost'
      ELSE '; without it the way takes ' + size(round) + ' steps'
    END AS detail,
    null AS by, null AS attested,
    CASE size(own + round)
      WHEN 0 THEN asserting
      ELSE reduce(ids = [], pair IN own + round | ids + [id IN pair.claims WHERE NOT id IN ids])
    END AS claims
}
RETURN part, partner, statement, detail, by, attested, claims
ORDER BY part, coalesce(partner.kind, '') <> 'State', coalesce(partner.name, ''), statement, detail, claims
