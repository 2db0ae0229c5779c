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
MATCH (via:Entity {id: $via})
MATCH (origin:Entity {id: $origin})
CALL (via, origin) {
  // What is said to be opened, joined or enabled by the broker.
  MATCH (via)<-[:SUBJECT]-(c:Claim)-[:OBJECT]->(target:Entity)
  WHERE c.polarity = 'affirmed' AND $reading IN c.readings
    AND (c.attested <= $as_of OR c.start_max <= $as_of AND $as_of <= c.end_min)
    AND c.start_min <= $as_of AND $as_of <= c.end_max
    AND (
      c.relation IN ['OPENS_WAY_TO', 'PIVOT_BETWEEN']
        AND EXISTS { (c)-[:ROLE {role: 'beneficiary'}]->(origin) }
      OR c.relation = 'ENABLES' AND target = origin
    )
  OPTIONAL MATCH (target)<-[:OBJECT]-(place:Claim {relation: 'IN_GROUPING', polarity: 'affirmed'})-[:SUBJECT]->(member:State)
  WHERE c.distribution = 'each' AND member <> via AND $reading IN place.readings
    AND (place.attested <= $as_of OR place.start_max <= $as_of AND $as_of <= place.end_min)
    AND place.start_min <= $as_of AND $as_of <= place.end_max
  WITH
    c, place.id AS through,
    // What is enabled is the origin's own policy: third parties stay unnamed.
    CASE WHEN c.relation = 'ENABLES' THEN null ELSE coalesce(member, target) END AS partner
  RETURN
    CASE WHEN c.start_max <= $as_of AND $as_of <= c.end_min THEN 'asserted' ELSE 'asserted earlier' END
      AS part,
    partner, c.statement AS statement, null AS detail, c.by AS by, c.attested AS attested,
    [c.id] + CASE WHEN through IS NULL THEN [] ELSE [through] END AS claims
  UNION ALL
  // What ties the two ends without the broker, one row for each layer.
  MATCH (origin)-[t:TIE]-(partner:State)
  WHERE partner <> via AND t.basis IN ['direct', 'lifted'] AND $reading IN t.readings
    AND ($layer IS NULL OR t.layer = $layer)
    AND (t.attested <= $as_of OR t.start_max <= $as_of AND $as_of <= t.end_min)
    AND t.start_min <= $as_of AND $as_of <= t.end_max
    AND (
      EXISTS {
        MATCH (via)-[s:TIE WHERE s.basis IN ['direct', 'lifted'] AND s.sign >= 0]-(partner)
        WHERE $reading IN s.readings
          AND (s.attested <= $as_of OR s.start_max <= $as_of AND $as_of <= s.end_min)
          AND s.start_min <= $as_of AND $as_of <= s.end_max
      }
      OR EXISTS {
        MATCH (via)<-[:SUBJECT]-(m:Claim {relation: 'OPENS_WAY_TO', polarity: 'affirmed'})-[:OBJECT]->(partner)
        WHERE $reading IN m.readings AND (m)-[:ROLE {role: 'beneficiary'}]->(origin)
          AND (m.attested <= $as_of OR m.start_max <= $as_of AND $as_of <= m.end_min)
          AND m.start_min <= $as_of AND $as_of <= m.end_max
      }
    )
  WITH
    partner, t,
    CASE WHEN t.start_max <= $as_of AND $as_of <= t.end_min THEN 'direct' ELSE 'direct earlier' END
      AS part
  ORDER BY t.attested DESC, t.id
  WITH part, partner, t.layer AS layer, collect(t) AS ties
  RETURN
    part, partner, head(ties).statement AS statement,
    layer + ': ' + size(ties) + CASE size(ties) WHEN 1 THEN ' tie' ELSE ' ties' END
      + CASE WHEN any(t IN ties WHERE t.sign > 0) THEN ', ' + size([t IN ties WHERE t.sign > 0]) + ' friendly' ELSE '' END
      + CASE WHEN any(t IN ties WHERE t.sign < 0) THEN ', ' + size([t IN ties WHERE t.sign < 0]) + ' hostile' ELSE '' END
      AS detail,
    head(ties).by AS by,
    head(ties).attested AS attested,
    reduce(ids = [], t IN ties | ids + [id IN t.claims WHERE NOT id IN ids]) AS claims
  UNION ALL
  // Where the broker stands: its own ties to each partner, and the way round without it.
  CALL (via, origin) {
    UNWIND $pairs AS pair
    WITH via, CASE via.id WHEN pair.a THEN pair.b WHEN pair.b THEN pair.a END AS id
    MATCH (partner:Entity {id: id})
    RETURN partner
    UNION
    MATCH (via)<-[:SUBJECT]-(m:Claim {relation: 'OPENS_WAY_TO', polarity: 'affirmed'})-[:OBJECT]->(partner:State)
    WHERE EXISTS { (m)-[:ROLE {role: 'beneficiary'}]->(origin) } AND $reading IN m.readings
      AND (m.attested <= $as_of OR m.start_max <= $as_of AND $as_of <= m.end_min)
      AND m.start_min <= $as_of AND $as_of <= m.end_max
    RETURN partner
  }
  WITH via, origin, partner
  WHERE partner <> origin
  CALL (partner, via, origin) {
    OPTIONAL MATCH p = ALL SHORTEST
      (origin)
      // What names parameters alone is looked at on the way; a variable would be seen afterwards.
      ((x:State)-[t:TIE]-(y:State)
        WHERE t.id IN $ties AND x.id <> $via AND y.id <> $via){1,6}
      (partner)
    // Of several shortest ways the first by the states on it.
    RETURN p
    ORDER BY [n IN nodes(p) | n.id]
    LIMIT 1
  }
  WITH
    partner, length(p) AS without,
    COLLECT {
      MATCH (via)<-[:SUBJECT]-(m:Claim {relation: 'OPENS_WAY_TO', polarity: 'affirmed'})-[:OBJECT]->(partner)
      WHERE EXISTS { (m)-[:ROLE {role: 'beneficiary'}]->(origin) } AND $reading IN m.readings
        AND (m.attested <= $as_of OR m.start_max <= $as_of AND $as_of <= m.end_min)
        AND m.start_min <= $as_of AND $as_of <= m.end_max
      RETURN m.id
      ORDER BY m.id
    } AS asserting,
    [pair IN $pairs WHERE via.id IN [pair.a, pair.b] AND partner.id IN [pair.a, pair.b]] AS own,
    [tie IN coalesce(relationships(p), []) | head([pair IN $pairs WHERE pair.tie = tie.id])] AS round
  RETURN
    'structure' AS part, partner, null AS statement,
    CASE size(own)
      WHEN 0 THEN 'no stated tie with the broker'
      ELSE 'tie with the broker on ' + own[0].claim_count + CASE own[0].claim_count WHEN 1 THEN ' claim' ELSE ' claims' END
    END
      + CASE
          WHEN without IS NULL AND size(own) = 0 THEN ', and no recorded way to it at all on the date'
          WHEN without IS NULL THEN '; no recorded way is left without it'
          WHEN without = 1 THEN '; the direct tie remains without it, so no way is lost'
          ELSE '; without it the way takes ' + without + ' steps'
        END AS detail,
    null AS by, null AS attested,
    CASE size(own + round)
      WHEN 0 THEN asserting
      ELSE reduce(ids = [], pair IN own + round | ids + [id IN pair.claims WHERE NOT id IN ids])
    END AS claims
}
RETURN part, partner {.id, .name, .kind} AS partner, statement, detail, by, attested, claims
ORDER BY
  part, coalesce(partner.kind, '') <> 'State', coalesce(partner.name, ''), statement, detail, claims
