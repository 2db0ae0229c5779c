// Announced, signed, in force, delivered: the stages of a matter
// ---
// topic: time
// question: Through which stages did agreements, projects, deals and requests go (with {actor})?
// meaning: >-
//   A row is one stage of one matter, in order of its date: asked for, offered, intended, planned or
//   announced, signed, ratified, in force, done; and stages that are denied.
// caveat: >-
//   A matter that stops at a plan or a signature was not taken further in what is recorded here; that
//   it failed is only known where it says so.
// basis: claims of PARTY_TO, SIGNED, HAS_STATUS, INVESTS_IN, EXPORTS_TO, REQUESTED_AID_FROM and cooperation that is planned
// layers: all
// sign: none
// direction: shown in the statement
// time: all dates, in order; a claim without a date stands by the day of its last attestation
// parameters:
//   actor: {type: entity, optional: true, help: Only matters in which it takes part, example: Peru}
//   matter: {type: entity, optional: true, help: 'Only this agreement, project or facility', example: Nicaragua Canal}
//   as_of: {type: date, help: Leave out what was said after this day, default: latest, example: 2014-08-23}
// columns:
//   matter: {type: entity, help: 'The agreement or project, else the other side of the deal', heading: Matter}
//   when: {type: text, help: 'Date as stated, or the day by which it was said', heading: When}
//   stage: {type: text, help: The stage, heading: Stage}
//   statement: standard
//   by: standard
//   claims: standard
// key: [matter, claims]
// ---
MATCH (subject:Entity)<-[:SUBJECT]-(c:Claim)-[:OBJECT]->(object:Entity)
WHERE $reading IN c.readings AND c.known <= $as_of
  AND (
    c.relation IN ['PARTY_TO', 'SIGNED', 'HAS_STATUS', 'INVESTS_IN', 'EXPORTS_TO', 'REQUESTED_AID_FROM']
    OR c.mode IN ['plan', 'offer'] AND c.layer IN ['economic', 'energy', 'security']
  )
WITH
  c, subject, object,
  CASE
    WHEN c.relation IN ['PARTY_TO', 'SIGNED'] OR object:Project THEN object
    WHEN c.relation = 'HAS_STATUS' OR subject:Project THEN subject
    ELSE object
  END AS matter
WHERE ($matter IS NULL OR matter.id = $matter)
  AND ($actor IS NULL OR $actor IN [subject.id, object.id]
    OR EXISTS { (c)-[:ROLE]->(:Entity {id: $actor}) }
    OR EXISTS { (matter)<-[:OBJECT]-(:Claim {relation: 'PARTY_TO'})-[:SUBJECT]->(:Entity {id: $actor}) })
RETURN
  matter {.id, .name, .kind} AS matter,
  coalesce(c.valid, 'by ' + c.attested) AS when,
  CASE c.polarity WHEN 'denied' THEN 'not ' ELSE '' END
    + CASE
      WHEN c.relation = 'HAS_STATUS' THEN toLower(object.name)
      WHEN c.relation = 'SIGNED' THEN 'signed'
      WHEN c.relation = 'REQUESTED_AID_FROM' THEN 'asked for'
      WHEN c.relation = 'PARTY_TO' THEN CASE coalesce(c.date_kind, 'party')
        WHEN 'signature' THEN 'signed' WHEN 'ratification' THEN 'ratified'
        WHEN 'entry_into_force' THEN 'in force' WHEN 'full_effect' THEN 'in full effect' ELSE 'party' END
      WHEN c.mode = 'offer' THEN 'offered'
      WHEN c.mode = 'intent' THEN 'intended'
      WHEN c.mode = 'plan' THEN 'planned or announced'
      WHEN c.mode IN ['act', 'state'] THEN 'stated'
      ELSE c.mode
    END
    + CASE c.certainty WHEN 'plain' THEN '' ELSE ', ' + c.certainty END
    + CASE WHEN c.relation = 'HAS_STATUS' AND NOT c.mode IN ['act', 'state'] THEN ', ' + c.mode ELSE '' END AS stage,
  c.statement AS statement, c.by AS by, [c.id] AS claims
ORDER BY matter.kind IN ['State'], matter.name, CASE WHEN c.valid IS NULL THEN c.attested ELSE c.start_max END, c.id
