// How one actor links another to its partners
// ---
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
// layers: all
// sign: shown per layer, never added up
// direction: mediation runs from the beneficiary by way of the broker; ties count either way
// time: >-
//   Certain on the date stands in the parts; what was only attested earlier stands apart with its
//   last attestation. What was first attested later is left out.
// parameters:
//   via: {type: entity, help: The actor that may be a broker, default: VEN, example: Venezuela}
//   origin: {type: entity, help: Who is said to be linked, default: RUS, example: RUS}
//   as_of: {type: date, help: Day that the answer is about, default: latest, example: 2014-08-23}
// columns:
//   part: {type: text, help: Which part of the answer the row belongs to}
//   partner: {type: entity, help: To whom the way leads, heading: Partner}
//   finding: {type: text, help: What is asserted or recorded, heading: Finding}
//   by: {type: texts, help: Who says so, heading: Said by}
//   attested: {type: date, help: Last day as of which somebody states it, heading: Attested}
//   claims: {type: claims, help: Claims that prove the row}
// key: [part, partner, finding, claims]
// cartesian: two single nodes, each found by its id
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
  WHERE c.polarity = 'affirmed'
    AND (c.attested <= $as_of OR c.start_max <= $as_of AND $as_of <= c.end_min)
    AND c.start_min <= $as_of AND $as_of <= c.end_max
    AND (
      c.relation IN ['OPENS_WAY_TO', 'PIVOT_BETWEEN']
        AND EXISTS { (c)-[:ROLE {role: 'beneficiary'}]->(origin) }
      OR c.relation = 'ENABLES' AND target = origin
    )
  OPTIONAL MATCH (target)<-[:OBJECT]-(place:Claim {relation: 'IN_GROUPING'})-[:SUBJECT]->(member:State)
  WHERE c.distribution = 'each' AND member <> via
  WITH
    c, place.id AS through,
    // What is enabled is the origin's own policy: third parties stay unnamed.
    CASE WHEN c.relation = 'ENABLES' THEN null ELSE coalesce(member, target) END AS partner
  RETURN
    CASE WHEN c.start_max <= $as_of AND $as_of <= c.end_min THEN 'asserted' ELSE 'asserted earlier' END
      AS part,
    partner, c.statement AS finding, [c.by] AS by, c.attested AS attested,
    [c.id] + CASE WHEN through IS NULL THEN [] ELSE [through] END AS claims
  UNION ALL
  // What ties the two ends without the broker, one row for each layer.
  MATCH (origin)-[t:TIE]-(partner:State)
  WHERE partner <> via AND t.basis IN ['direct', 'lifted']
    AND (t.attested <= $as_of OR t.start_max <= $as_of AND $as_of <= t.end_min)
    AND t.start_min <= $as_of AND $as_of <= t.end_max
    AND (
      EXISTS {
        (via)-[s:TIE WHERE s.basis IN ['direct', 'lifted'] AND s.sign >= 0 AND s.attested <= $as_of]-(partner)
      }
      OR EXISTS {
        MATCH (via)<-[:SUBJECT]-(m:Claim {relation: 'OPENS_WAY_TO'})-[:OBJECT]->(partner)
        WHERE (m)-[:ROLE {role: 'beneficiary'}]->(origin)
      }
    )
  WITH
    partner, t,
    CASE WHEN t.start_max <= $as_of AND $as_of <= t.end_min THEN 'direct' ELSE 'direct earlier' END
      AS part
  ORDER BY t.attested DESC, t.id
  WITH
    part, partner, t.layer AS layer,
    collect(t) AS ties, collect(DISTINCT t.by) AS voices, max(t.attested) AS attested,
    size([s IN collect(t.sign) WHERE s > 0]) AS friendly,
    size([s IN collect(t.sign) WHERE s < 0]) AS hostile
  RETURN
    part, partner,
    layer + ': ' + size(ties) + CASE size(ties) WHEN 1 THEN ' tie' ELSE ' ties' END
      + CASE WHEN friendly > 0 THEN ', ' + friendly + ' friendly' ELSE '' END
      + CASE WHEN hostile > 0 THEN ', ' + hostile + ' hostile' ELSE '' END
      + '; ' + head(ties).statement AS finding,
    voices AS by,
    attested,
    reduce(ids = [], t IN ties | ids + [id IN t.claims WHERE NOT id IN ids]) AS claims
  UNION ALL
  // Where the broker stands: its own ties to each partner, and the way round without it.
  CALL (via, origin) {
    MATCH (via)-[v:TIE]-(partner:State)
    WHERE v.basis IN ['direct', 'lifted'] AND v.sign >= 0
      AND v.start_max <= $as_of AND $as_of <= v.end_min
    RETURN partner
    UNION
    MATCH (via)<-[:SUBJECT]-(m:Claim {relation: 'OPENS_WAY_TO', polarity: 'affirmed'})-[:OBJECT]->(partner:State)
    WHERE EXISTS { (m)-[:ROLE {role: 'beneficiary'}]->(origin) }
      AND m.start_max <= $as_of AND $as_of <= m.end_min
    RETURN partner
  }
  WITH via, origin, partner
  WHERE partner <> origin
  OPTIONAL MATCH (via)-[v:TIE]-(partner)
  WHERE v.basis IN ['direct', 'lifted'] AND v.sign >= 0
    AND v.start_max <= $as_of AND $as_of <= v.end_min
  WITH via, origin, partner, collect(v) AS ties, collect(DISTINCT v.by) AS voices, max(v.attested) AS attested
  CALL (partner, via, origin) {
    OPTIONAL MATCH p = ALL SHORTEST
      (origin)
      (
        (x:State)-[t:TIE]-(y:State)
        WHERE t.basis IN ['direct', 'lifted'] AND t.sign >= 0
          AND t.start_max <= $as_of AND $as_of <= t.end_min AND x <> via AND y <> via
      ){1,6}
      (partner)
    // Of several shortest ways the first by the names on it; its claims are those of all its ties.
    WITH DISTINCT nodes(p) AS stops, length(p) AS without
    ORDER BY [n IN stops | n.id]
    LIMIT 1
    UNWIND CASE WHEN without IS NULL THEN [null] ELSE range(0, without - 1) END AS i
    OPTIONAL MATCH (x:State {id: stops[i].id})-[t:TIE]-(y:State {id: stops[i + 1].id})
    WHERE t.basis IN ['direct', 'lifted'] AND t.sign >= 0
      AND t.start_max <= $as_of AND $as_of <= t.end_min
    WITH without, t
    ORDER BY t.id
    RETURN
      without,
      reduce(ids = [], one IN collect(t.claims) | ids + [id IN one WHERE NOT id IN ids]) AS way
  }
  RETURN
    'structure' AS part, partner,
    CASE size(ties)
      WHEN 0 THEN 'no tie of ' + via.name + ' and ' + partner.name + ' is recorded'
      WHEN 1 THEN via.name + ' and ' + partner.name + ': 1 tie'
      ELSE via.name + ' and ' + partner.name + ': ' + size(ties) + ' ties'
    END
      + CASE
          WHEN without IS NULL THEN '; without ' + via.name + ' no recorded way is left'
          WHEN without = 1 THEN '; ' + origin.name + ' has a direct tie: removing ' + via.name + ' loses no way'
          ELSE '; without ' + via.name + ' the way takes ' + without + ' steps'
        END AS finding,
    voices AS by, attested,
    reduce(ids = coalesce(way, []), t IN ties | ids + [id IN t.claims WHERE NOT id IN ids]) AS claims
}
RETURN part, partner {.id, .name, .kind} AS partner, finding, by, attested, claims
ORDER BY part, coalesce(partner.kind, '') <> 'State', coalesce(partner.name, ''), finding, claims
