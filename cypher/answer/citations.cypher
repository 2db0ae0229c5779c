// The citations behind claims: what is stated, by whom, and where it stands.
UNWIND $claims AS id
MATCH (subject:Entity)<-[:SUBJECT]-(c:Claim {id: id})-[:OBJECT]->(object:Entity)
CALL (c) {
  MATCH (c)-[cited:CITES]->(source:Source)
  WITH source, cited
  ORDER BY source.id, cited.paragraph
  RETURN collect({
    source: source.id, short: source.short, title: source.title, publisher: source.publisher,
    published: source.published, grade: source.grade,
    paragraph: cited.paragraph, terms: coalesce(cited.terms, []), detail: cited.detail
  }) AS references
}
RETURN
  c.id AS claim, c.statement AS statement,
  subject {.id, .name, .kind} AS subject, c.relation AS relation,
  object {.id, .name, .kind} AS object,
  c.layer AS layer, c.sign AS sign, c.polarity AS polarity, c.mode AS mode,
  c.certainty AS certainty, c.by AS by, c.valid AS valid, c.attested AS attested,
  c.as_written AS as_written, references,
  [(c)<-[:CORRECTS]-(correction:Claim) | {
    claim: correction.id, kind: correction.correction, statement: correction.statement
  }] AS corrections
