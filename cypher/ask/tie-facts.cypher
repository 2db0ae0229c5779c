// The facts behind a tie, source by source
// ---
// topic: pairs
// question: Which facts stand behind the ties of {a} and {b}, by source (in {source})?
// meaning: >-
//   A row is one claim from which a tie of the two follows, in the source that states it, with the
//   paragraph or document, and whether it counts as a fact or only as a judgement, plan, forecast or
//   rumour.
// caveat: >-
//   Several claims of one source are one voice, however many they are.
// basis: claims behind direct and lifted ties, as fact or as claimed
// layers: all, or the one given
// sign: shown
// direction: shown in the statement
// time: none; each claim shows its dates
// parameters:
//   a: standard
//   b: standard
//   layer: standard
//   source: standard
// columns:
//   source: {type: text, help: The source, heading: Source}
//   layer: {type: text, help: Field of life, heading: Layer}
//   sign: standard
//   statement: standard
//   counts_as: {type: text, help: 'A fact, or the spirit in which it is only claimed', heading: Counts as}
//   by: standard
//   valid: {type: text, help: 'When it held or happened, as stated', heading: Dates}
//   place: {type: text, hidden: true, help: Paragraph or document, heading: Where}
//   claims: standard
// key: [source, claims]
// ---
MATCH (:Entity {id: $a})-[t:TIE|CLAIMED_TIE]-(:Entity {id: $b})
WHERE t.basis IN ['direct', 'lifted'] AND $reading IN t.readings
  AND ($layer IS NULL OR t.layer = $layer)
MATCH (c:Claim {id: t.claims[0]})-[cited:CITES]->(s:Source)
WHERE $source IS NULL OR s.id = $source
WITH s, c, t, cited
ORDER BY cited.paragraph
WITH
  s, c, t,
  collect(coalesce('par. ' + cited.paragraph, cited.detail, s.title)) AS places
RETURN
  s.short AS source, c.layer AS layer, c.sign AS sign, c.statement AS statement,
  CASE
    WHEN t:TIE THEN 'fact'
    ELSE c.mode + CASE c.certainty WHEN 'plain' THEN '' ELSE ', ' + c.certainty END
      + CASE c.voice WHEN 'pundit' THEN ', a pundit' ELSE '' END
  END AS counts_as,
  c.by AS by, coalesce(c.valid, '') AS valid,
  reduce(text = head(places), one IN tail(places) | text + ', ' + one) AS place,
  t.claims AS claims
ORDER BY s.grade DESC, s.reference_day, source, t:CLAIMED_TIE, c.layer, c.id
