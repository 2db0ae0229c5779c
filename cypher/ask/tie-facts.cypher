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
MATCH (pair:Pair)<-[:OF]-(t:Tie {stated: true})-[:RESTS_ON]->(c:Claim)-[cited:CITES]->(s:Source)
WHERE pair.id IN [$reading + ' ' + $a + ' ' + $b, $reading + ' ' + $b + ' ' + $a]
  AND ($layer IS NULL OR t.layer = $layer) AND ($source IS NULL OR s.id = $source)
WITH s, c, t, cited, 'facts' IN t.stances AS fact
ORDER BY cited.paragraph
WITH s, c, t, fact, collect(coalesce('par. ' + cited.paragraph, cited.detail, s.title)) AS places
RETURN
  s.short AS source, t.layer AS layer, t.sign AS sign, t.statement AS statement,
  CASE
    WHEN fact THEN 'fact'
    ELSE t.spirit + CASE t.voice WHEN 'pundit' THEN ', a pundit' ELSE '' END
  END AS counts_as, t.by AS by, coalesce(c.valid, '') AS valid,
  reduce(text = head(places), one IN tail(places) | text + ', ' + one) AS place, t.claims AS claims
ORDER BY s.grade DESC, s.reference_day, source, NOT fact, t.layer, c.id
