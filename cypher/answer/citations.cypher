// The citations behind claims, in a language: what is stated, by whom, where it stands, and what
// corrects, disputes or limits it in a reading. The English texts tell which text of a row they translate.
MATCH (mark:FulcrumGraph)
UNWIND range(0, size($claims) - 1) AS place
MATCH (subject:Entity)<-[:SUBJECT]-(c:Claim {id: $claims[place]})-[:OBJECT]->(object:Entity)
CALL (c) {
  MATCH (c)-[cited:CITES]->(source:Source)
  WITH source, cited
  ORDER BY source.id, cited.paragraph
  RETURN collect({
    source: source.id, short: source.short, title: source.title, author: source.author,
    publisher: source.publisher, published: source.published, language: source.language,
    kind: source.kind, grade: source.grade, not_printed: coalesce(source.not_printed, []),
    address: source.address, accessed: source.accessed, described: source.described,
    read: cited.read, paragraph: cited.paragraph, terms: coalesce(cited.terms, []), detail: cited.detail
  }) AS references
}
RETURN
  mark.data_version AS data_version,
  c.statement AS english_statement,
  c.by AS english_by,
  c {
    claim: c.id, statement: coalesce(c['statement_' + $lang], c.statement),
    set: c.set, subject: subject {.id, name: subject['name_' + $lang], .kind}, .relation,
    object: object {.id, name: object['name_' + $lang], .kind},
    .layer, .sign, .polarity, .mode, .certainty, by: coalesce(c['by_' + $lang], c.by),
    .valid, .attested, .as_written, figures: coalesce(c.figures, []), references: references
  } AS citation,
  COLLECT {
    MATCH (c)-[link:CORRECTS|DISPUTES|QUALIFIES]-(other:Claim)
    WHERE $reading IN link.readings
      // A dispute has two sides.
      AND (startNode(link) = other OR type(link) = 'DISPUTES')
    RETURN {
      claim: other.id, link: toLower(type(link)), kind: other.correction, note: other.note,
      statement: coalesce(other['statement_' + $lang], other.statement)
    }
    ORDER BY type(link), other.id
  } AS contests
ORDER BY place
