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
// time: by the date as stated; --known-by leaves out what could be known only later
// parameters:
//   actor: {type: entity, optional: true, help: 'Only claims that concern it, itself or through its office holders, organs and places', example: Venezuela}
//   since: {type: date, optional: true, help: First day, example: 2013-01-01}
//   until: {type: date, optional: true, help: Last day, example: 2014-12-31, not_before: since}
//   known_by: {type: date, optional: true, help: Leave out what could be known only after this day, example: 2014-08-23}
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
MATCH (:Dossier {id: $reading + ' ' + coalesce($actor, 'anyone')})-[h:HOLDS|DENIES]->(c:Claim)
WHERE c.valid IS NOT NULL
  AND ($layer IS NULL OR c.layer = $layer) AND ($source IS NULL OR $source IN c.sources)
  AND ($all = 'yes' OR coalesce(c.as_standing, '') <> 'office' AND coalesce(c.as_membership, '') <> 'bloc')
  AND ($since IS NULL OR $since <= c.begins) AND ($until IS NULL OR c.begins <= $until)
  AND ($known_by IS NULL OR c.known <= $known_by)
RETURN c.valid AS when, c.statement AS statement, c.spirit AS spirit, c.by AS by, h.claims AS claims
ORDER BY c.begins, c.id
LIMIT $k
