// The evidence of a claim
// ---
// topic: provenance
// question: What is claim {claim}, where does it stand, and what bears on it?
// meaning: >-
//   A row is one property of the claim: its parts, its dates, its speakers, its place in each
//   source, its links to other claims, and the ties that rest on it, whether as facts, as judgements
//   or as claimed only.
// caveat: >-
//   Terms show where a statement stands; they do not prove it. A document that was not read is
//   only named.
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
WITH c, [
  [
    ['statement', c.statement], ['valid', coalesce(c.valid, 'not stated')],
    ['relation', c.relation + ' (' + c.layer + ', sign ' + c.sign + ')'],
    ['stance', c.polarity + ', ' + c.mode + ', ' + c.certainty],
    ['starts', c.starts], ['ends', c.ends], ['attested', toString(c.attested)],
    ['distribution', c.distribution], ['as written', c.as_written], ['note', c.note],
    ['checked', c.checked], ['own facts', c.set]
  ],
  COLLECT { MATCH (c)-[role:ROLE]->(n:Entity) RETURN [role.role, n.name + ' (' + n.id + ')'] },
  [figure IN c.figures | ['figure', figure]],
  COLLECT {
    MATCH (c)-[said:SAID_BY]->(n:Entity)
    RETURN ['speaker ' + said.order, n.name + coalesce(', ' + said.capacity, '')
      + coalesce(' (' + said.medium + ')', '') + coalesce(', ' + said.said_on, '')]
  },
  COLLECT {
    MATCH (c)-[cited:CITES]->(s:Source)
    RETURN ['source', s.described + coalesce(' Paragraph ' + cited.paragraph + '.', '')
      + coalesce(' ' + cited.detail + '.', '') + coalesce(' Words there: “' + reduce(
        text = head(cited.terms), one IN tail(cited.terms) | text + '”, “' + one) + '”.',
        CASE WHEN s.read THEN ' Not read for this.' END, '')]
  },
  COLLECT {
    MATCH (c)-[link]-(o:Claim)
    WHERE $reading IN link.readings
    RETURN [CASE c WHEN startNode(link) THEN '' ELSE 'linked from: ' END
      + toLower(replace(type(link), '_', ' ')), o.statement + ' (' + o.id + ')', o.id]
  },
  COLLECT {
    MATCH (c)<-[:PROVED_BY]-(t:Tie {reading: $reading})
    MATCH (a:State)<-[:FROM]-(t)-[:TO]->(b:State)
    RETURN [t.basis + ' tie' + {facts: '', judgements: ', judged only', all: ', claimed only'}[
      t.stances[0]], a.name + ' – ' + b.name]
  }
] AS parts
UNWIND range(0, size(parts) - 1) AS rank
UNWIND parts[rank] AS row
WITH DISTINCT c, rank, row
WHERE row[1] IS NOT NULL
RETURN row[0] AS property, row[1] AS value, [c.id] + row[2..] AS claims
ORDER BY rank, property STARTS WITH 'linked from', property, value
