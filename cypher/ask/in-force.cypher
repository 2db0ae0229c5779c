// Agreements and statuses in force on a date
// ---
// topic: time
// question: Which agreements and statuses are in force on {as_of} (for {actor})?
// meaning: >-
//   A row is one agreement with those of its parties that are certain on the date, or one status that
//   somebody grants or something has. A treaty that is signed and not in force stands apart.
// caveat: >-
//   Certain is what somebody attests for the date: an agreement of which nobody speaks any more is
//   listed with the last attestation, not as ended. The steps by which an agreement came into force
//   are shown by stages. Parties are those that are recorded here, not all that there are.
// basis: claims of PARTY_TO, HAS_STATUS and GRANTS_STATUS_TO
// layers: diplomatic
// sign: none
// direction: from party to agreement, from grantor to holder
// time: certain on the date, and apart from it what was last attested earlier
// parameters:
//   actor: {type: entity, optional: true, help: 'Only where it is a party, grantor or holder', example: Venezuela}
//   as_of: standard
// columns:
//   part: standard
//   what: {type: entity, help: 'The agreement, project or holder of a status', heading: What}
//   stage: {type: text, help: Stage or status, heading: Stage}
//   parties: {type: entities, help: 'Parties, or who grants the status', heading: Parties}
//   since: {type: text, help: Dates as stated, heading: Dates}
//   by: {type: voices, help: Who says so, heading: Said by}
//   attested: standard
//   claims: standard
// key: [part, what, stage, claims]
// sections:
//   in force: In force on the date
//   signed: Signed or ratified on the date, not known to be in force
//   status: Other statuses on the date
//   earlier: Last attested earlier
// ---
MATCH (subject:Entity)<-[:SUBJECT]-(c:Claim)-[:OBJECT]->(object:Entity)
WHERE c.relation IN ['PARTY_TO', 'HAS_STATUS', 'GRANTS_STATUS_TO']
  AND c.polarity = 'affirmed' AND $reading IN c.readings
  AND c.mode IN ['act', 'state'] AND c.certainty = 'plain'
  AND c.start_max <= $as_of AND $as_of <= c.end_max
WITH
  c, subject, object,
  CASE c.relation WHEN 'PARTY_TO' THEN object WHEN 'HAS_STATUS' THEN subject ELSE object END AS what,
  CASE c.relation
    WHEN 'PARTY_TO' THEN replace(coalesce(c.date_kind, 'party'), '_', ' ')
    WHEN 'HAS_STATUS' THEN toLower(object.name)
    ELSE coalesce(COLLECT { MATCH (c)-[:ROLE {role: 'instrument'}]->(n) RETURN n.name }[0], 'status')
  END AS stage,
  c.start_max <= $as_of AND $as_of <= c.end_min AS now
WITH
  what, now, c,
  CASE stage WHEN 'signature' THEN 'signed' WHEN 'ratification' THEN 'ratified' WHEN 'entry into force' THEN 'in force'
    WHEN 'full effect' THEN 'in force' ELSE stage END AS stage,
  CASE c.relation WHEN 'HAS_STATUS' THEN null ELSE subject END AS party
// An agreement comes into force for each party on a day of its own.
WITH what, collect({stage: stage, now: now, party: party, c: c}) AS steps
WITH what, steps, [one IN steps WHERE one.stage = 'in force' | one.party.id] AS bound
UNWIND steps AS one
WITH
  what, one.stage AS stage, one.now AS now, one.party AS party, one.c AS c,
  // Where no party has a day of its own, the status of the agreement goes for all.
  one.party.id IN bound OR size(bound) > 0 AND all(id IN bound WHERE id IS NULL) AS in_force
// Of what is in force, the steps on the way there are left to the question `stages`.
WHERE NOT (in_force AND what:Agreement AND stage IN ['signed', 'ratified', 'party'])
  AND (
    $actor IS NULL OR $actor IN [what.id, party.id]
    OR party IS NULL AND what:Agreement AND EXISTS {
      MATCH (what)<-[:OBJECT]-(joined:Claim {relation: 'PARTY_TO', polarity: 'affirmed'})-[:SUBJECT]->(:Entity {id: $actor})
      WHERE $reading IN joined.readings AND joined.start_max <= $as_of
    }
  )
// What is in force on the date is not told again from an earlier day.
WITH what, stage, collect({now: now, party: party, c: c}) AS rows
UNWIND rows AS one
WITH what, stage, one.now AS now, one.party AS party, one.c AS c, rows
WHERE now OR none(other IN rows WHERE other.now AND coalesce(other.party.id, '') = coalesce(party.id, ''))
WITH what, stage, now, party, c
ORDER BY party.name, c.id
WITH what, stage, now, collect(DISTINCT party) AS parties, collect(c) AS proofs
RETURN
  CASE
    WHEN NOT now THEN 'earlier'
    WHEN stage = 'in force' THEN 'in force'
    WHEN what:Agreement AND stage IN ['signed', 'ratified', 'party'] THEN 'signed'
    ELSE 'status'
  END AS part,
  what {.id, .name, .kind} AS what, stage,
  [n IN parties | n {.id, .name, .kind}] AS parties,
  reduce(
    text = '', c IN proofs |
    CASE WHEN c.valid IS NULL OR c.valid IN split(text, '; ') THEN text WHEN text = '' THEN c.valid ELSE text + '; ' + c.valid END
  ) AS since,
  reduce(voices = [], c IN proofs | voices + CASE WHEN c.by IN voices THEN [] ELSE [c.by] END) AS by,
  reduce(day = null, c IN proofs | CASE WHEN day IS NULL OR c.attested > day THEN c.attested ELSE day END) AS attested,
  [c IN proofs | c.id] AS claims
ORDER BY
  CASE part WHEN 'in force' THEN 0 WHEN 'signed' THEN 1 WHEN 'status' THEN 2 ELSE 3 END,
  what.name, proofs[0].start_max, stage
