// The evidence of a claim
// ---
// topic: provenance
// question: What is claim {claim}, where does it stand, and what bears on it?
// meaning: >-
//   A row is one property of the claim: its parts, its dates, its speakers, its place in each
//   source, its links to other claims, and the ties that rest on it, whether as facts, as judgements
//   or as claimed only.
// caveat: >-
//   Terms show where a statement stands; they do not prove it. A public document is named, not
//   quoted.
// basis: the claim and its links
// layers: all
// sign: as recorded
// direction: from subject to object
// time: dates as stated, and the bounds that follow from them
// parameters:
//   claim: {type: claim, help: Id of the claim, example: na25-p08-treaty-in-force}
// columns:
//   property: {type: text, help: What the row tells, heading: What}
//   value: {type: text, help: What it is, heading: Value}
//   claims: {type: claims, help: 'The claim, and the one linked to', hidden: true}
// key: [property, value]
// ---
MATCH (c:Claim {id: $claim})
CALL (c) {
  UNWIND [
    ['statement', c.statement], ['valid', coalesce(c.valid, 'not stated')],
    ['relation', c.relation + ' (' + c.layer + ', sign ' + c.sign + ')'],
    ['stance', c.polarity + ', ' + c.mode + ', ' + c.certainty],
    ['starts', 'between ' + CASE c.maybe_from WHEN date('0001-01-01') THEN 'an unknown day'
      ELSE toString(c.maybe_from) END + ' and ' + c.from],
    ['ends', CASE
      WHEN c.to = date('9999-12-31')
        THEN {affirmed: 'never: it has happened', denied: 'never: it is denied'}[c.polarity]
      WHEN c.maybe_to < date('9999-12-31') THEN 'between ' + c.to + ' and ' + c.maybe_to
      WHEN c.valid ENDS WITH '/..' THEN 'not before ' + c.to + '; it went on then'
      ELSE 'not before ' + c.to + '; no end known' END],
    ['attested', toString(c.attested)], ['distribution', c.distribution],
    ['as written', c.as_written], ['note', c.note]
  ] AS pair
  WITH pair WHERE pair[1] IS NOT NULL
  RETURN 0 AS rank, pair[0] AS property, pair[1] AS value, [] AS others
  UNION ALL
  MATCH (c)-[role:ROLE]->(n:Entity)
  RETURN 1 AS rank, role.role AS property, n.name + ' (' + n.id + ')' AS value, [] AS others
  UNION ALL
  UNWIND c.figures AS figure
  RETURN 2 AS rank, 'figure' AS property, figure AS value, [] AS others
  UNION ALL
  MATCH (c)-[said:SAID_BY]->(n:Entity)
  RETURN
    3 AS rank, 'speaker ' + said.order AS property, n.name + coalesce(', ' + said.capacity, '')
      + coalesce(' (' + said.medium + ')', '') + coalesce(', ' + said.said_on, '') AS value,
    [] AS others
  UNION ALL
  MATCH (c)-[cited:CITES]->(s:Source)
  RETURN
    4 AS rank, 'source' AS property,
    s.title + coalesce(', ' + s.publisher, '') + coalesce(', ' + s.published, '')
      + coalesce(', paragraph ' + cited.paragraph, '') + coalesce(', ' + cited.detail, '')
      + coalesce(reduce(
        text = ': “' + head(cited.terms), term IN tail(cited.terms) | text + '”, “' + term
      ) + '”', '') + ' [' + s.grade + ']' AS value,
    [] AS others
  UNION ALL
  MATCH (c)-[link]-(o:Claim)
  WHERE $reading IN link.readings
  WITH o, toLower(replace(type(link), '_', ' ')) AS words, startNode(link) = c AS own
  RETURN
    CASE WHEN own THEN 5 ELSE 6 END AS rank,
    CASE WHEN own THEN words ELSE 'linked from: ' + words END AS property,
    o.statement + ' (' + o.id + ')' AS value, [o.id] AS others
  UNION ALL
  MATCH (c)<-[:PROVED_BY]-(t:Tie {reading: $reading})
  MATCH (a:State)<-[:FROM]-(t)-[:TO]->(b:State)
  RETURN
    7 AS rank, t.basis + ' tie' + CASE t.stances[0]
      WHEN 'facts' THEN '' WHEN 'judgements' THEN ', judged only' ELSE ', claimed only'
    END AS property, a.name + ' – ' + b.name AS value, [] AS others
}
WITH DISTINCT c, rank, property, value, others
RETURN property, value, [c.id] + others AS claims
ORDER BY rank, property, value
