// What a source is, and what rests on it
// ---
// topic: provenance
// question: What is the source {source}, where can it be opened, and what rests on it?
// meaning: >-
//   First what the source is: author, title, publisher, date, language, where and when it was opened,
//   what it does not print, what it examines. Then one row for each claim that cites it, with the
//   words that were found there.
// caveat: >-
//   Not printed means that the document, or the copy that was read, does not say; not found, that
//   nobody opened it. Words found show where a statement stands; they do not prove it.
// basis: the source and the claims that cite it
// layers: all
// sign: as recorded
// direction: from subject to object
// time: dates as stated
// parameters:
//   source: {type: source, help: 'A text or a public document', example: oriental-review-2014}
// columns:
//   property: {type: text, help: 'What the row tells; claim for what rests on it', heading: What}
//   value: {type: statement, help: What it is, heading: Value}
//   place: {type: text, help: 'Paragraph, and words found there', heading: Where}
//   claims: {type: claims, help: 'The claim, or the first that rests on the source', hidden: true}
// key: [property, value, place]
// ---
MATCH (s:Source {id: $source})
WITH s, COLLECT { MATCH (s)<-[:CITES]-(c:Claim) RETURN DISTINCT c.id ORDER BY c.id } AS resting, [
  ['title', s.title + CASE WHEN 'title' IN s.not_printed THEN ' (a description: none is printed)' ELSE '' END],
  ['author', s.author], ['publisher', s.publisher], ['published', s.published], ['language', s.language]
] AS printed
CALL (s, resting, printed) {
  UNWIND range(0, size(printed) - 1) AS rank
  WITH s, rank, printed[rank][0] AS property, printed[rank][1] AS value
  RETURN rank, property, coalesce(value, CASE WHEN s.read THEN 'not printed' ELSE 'not found' END) AS value,
    NULL AS place, [head(resting)] AS claims
  UNION
  UNWIND [
    ['kind', replace(s.kind, '_', ' ') + ' (' + replace(s.grade, '_', ' ') + ')'],
    ['address', coalesce(s.address, 'not found')],
    ['opened', coalesce(toString(s.accessed), CASE WHEN s.read THEN 'as a file' ELSE 'not read' END)],
    ['file', s.file + ', SHA-256 ' + s.sha256], ['attested as of', toString(s.reference_day)],
    ['note', s.note], ['examines', s.scope_note]
  ] AS pair
  WITH pair WHERE pair[1] IS NOT NULL
  RETURN 10 AS rank, pair[0] AS property, pair[1] AS value, NULL AS place, [head(resting)] AS claims
  UNION
  MATCH (s)<-[cited:CITES]-(c:Claim)
  RETURN 20 + coalesce(cited.paragraph, 0) AS rank, 'claim' AS property, c.statement AS value,
    coalesce('par. ' + cited.paragraph + ': ', '') + coalesce(cited.detail + ': ', '')
      + CASE WHEN cited.read THEN '“' + reduce(text = head(cited.terms), one IN tail(cited.terms) |
        text + '”, “' + one) + '”' ELSE 'not read' END AS place, [c.id] AS claims
}
RETURN property, value, place, claims
ORDER BY rank, claims, place
