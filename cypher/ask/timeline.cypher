// What is dated, in order: the timeline of an actor or a period
// ---
// topic: time
// question: What is dated, in order (about {actor}) (from {since}) (to {until})?
// meaning: >-
//   A row is one claim that states when something happened or held, in order of its last possible first day,
//   with the date as stated. Events and the starts of states of affairs stand in one list.
// caveat: >-
//   What is not dated is not here, however well attested; ask statements for it. Terms of office and
//   memberships are left out unless --all is yes.
// basis: claims with a date
// layers: all, or the one given
// sign: none
// direction: shown in the statement
// time: by the date as stated; --known-by leaves out what was said later
// parameters:
//   actor: {type: entity, optional: true, help: Only claims in which it takes part, example: Venezuela}
//   since: {type: date, optional: true, help: First day, example: 2013-01-01}
//   until: {type: date, optional: true, help: Last day, example: 2014-12-31}
//   known_by: {type: date, optional: true, help: Leave out what was said after this day, example: 2014-08-23}
//   layer: {type: choice, choices: [diplomatic, security, ideological, economic, energy, place, membership, office, mediation], optional: true, help: Only this layer, example: security}
//   all: {type: choice, choices: ['no', 'yes'], default: 'no', help: 'Terms of office and memberships too', example: 'yes'}
//   source: standard
//   k: {type: integer, default: 100, least: 1, most: 2000, help: Greatest number of rows, example: 20}
// columns:
//   when: {type: text, help: Date or spell as stated, heading: When}
//   statement: standard
//   spirit: standard
//   by: standard
//   claims: standard
// key: [claims]
// ---
MATCH (c:Claim)
WHERE c.valid IS NOT NULL AND $reading IN c.readings
  AND ($layer IS NULL OR c.layer = $layer)
  AND ($source IS NULL OR $source IN c.sources)
  AND ($all = 'yes' OR NOT c.relation IN ['HOLDS_OFFICE', 'MEMBER_OF'])
  AND ($actor IS NULL OR EXISTS { (c)-[:SUBJECT|OBJECT|ROLE]->(:Entity {id: $actor}) }
    // What happens in a state, and what its office holders and organs do within their terms.
    OR EXISTS {
      (c)-[:SUBJECT|OBJECT|ROLE]->()<-[:SUBJECT]-(own:Claim {polarity: 'affirmed'})-[:OBJECT]->(:Entity {id: $actor})
      WHERE own.relation IN ['LOCATED_IN', 'ORGAN_OF', 'PART_OF']
        OR own.relation = 'HOLDS_OFFICE' AND own.start_min <= c.start_max AND c.start_min <= own.end_max
    })
  AND ($since IS NULL OR c.start_max >= $since)
  AND ($until IS NULL OR c.start_max <= $until OR c.start_min <= $until AND c.attested <= $until)
  AND ($known_by IS NULL OR c.attested <= $known_by)
RETURN
  c.valid AS when, c.statement AS statement,
  c.mode + CASE c.certainty WHEN 'plain' THEN '' ELSE ', ' + c.certainty END AS spirit,
  c.by AS by, [c.id] AS claims
ORDER BY c.start_max, c.start_min, c.id
LIMIT $k
