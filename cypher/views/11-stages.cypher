// Stages: how far agreements, projects, deals and requests got, and who is party to them. A stage is
// told of a matter: the agreement, the project, else the other side of the deal. Only what is stated
// as fact makes somebody a party, so a denial never does. The status of an agreement goes for the
// parties that reach it on a day of their own, or for all where none does.
// `passed` is the day from which a stage on the way is left behind, for the agreement is in force.
// ---
// builds: (:Dossier)-[:TRACES]->(:Stage {id, reading, stage, told, sort, from, to, claims})-[:MATTER]->(:Entity), (:Stage)-[:PARTY {claim, from}]->(:Entity)
// from: claims of relations that serve agreements and stages, and dossiers
// index: stage_id
// check: stages-lost
// ---
CALL () {
  MATCH (subject:Entity)<-[:SUBJECT]-(c:Claim)-[:OBJECT]->(object:Entity)
  WHERE coalesce(c.as_agreement, c.as_stage) IS NOT NULL
    AND (coalesce(c.as_stage, '') <> 'planned' OR c.mode IN ['plan', 'offer'])
  UNWIND c.readings AS reading
  WITH
    subject, c, reading,
    CASE WHEN (c.as_agreement = 'status' OR subject:Project) AND NOT object:Project THEN subject ELSE object END AS matter,
    CASE
      WHEN c.as_agreement = 'status' THEN toLower(object.name_en)
      WHEN c.as_agreement = 'grant' THEN coalesce(
        COLLECT { MATCH (c)-[:ROLE {role: 'instrument'}]->(n:Entity) RETURN n.name_en ORDER BY n.id }[0], 'status'
      )
      WHEN c.as_agreement = 'party' THEN CASE coalesce(c.date_kind, 'party')
        WHEN 'signature' THEN 'signed' WHEN 'ratification' THEN 'ratified'
        WHEN 'entry_into_force' THEN 'in force' WHEN 'full_effect' THEN 'in full effect' ELSE 'party' END
      WHEN c.as_stage IN ['signed', 'asked for'] THEN c.as_stage
      ELSE CASE c.mode
        WHEN 'offer' THEN 'offered' WHEN 'intent' THEN 'intended' WHEN 'plan' THEN 'planned or announced'
        WHEN 'act' THEN 'stated' WHEN 'state' THEN 'stated' ELSE c.mode END
    END AS stage
  CREATE (s:Stage)-[:MATTER]->(matter)
  SET
    s = c {
      .as_agreement, .as_stage, .statement, .by, .grade, .attested, .known, .valid, .when, .begins, .stances,
      .from, .to, .maybe_from, .maybe_to
    },
    s.id = reading + ' ' + c.id,
    s.reading = reading,
    s.stage = stage,
    s.told = CASE c.polarity WHEN 'denied' THEN 'not ' ELSE '' END + stage
      + CASE c.certainty WHEN 'plain' THEN '' ELSE ', ' + c.certainty END
      + CASE WHEN c.as_agreement = 'status' AND NOT c.mode IN ['act', 'state'] THEN ', ' + c.mode ELSE '' END,
    s.sort = CASE
      WHEN stage IN ['in force', 'in full effect', 'fully in force'] THEN 'in force'
      WHEN matter:Agreement AND stage IN ['signed', 'ratified', 'party'] THEN 'signed'
      ELSE 'status'
    END,
    s.claims = [c.id]
  FOREACH (_ IN CASE WHEN c.as_agreement IN ['party', 'grant'] AND 'facts' IN c.stances THEN [1] ELSE [] END |
    CREATE (s)-[:PARTY {claim: c.id, from: c.from}]->(subject)
  )
  WITH s, c, reading
  MATCH (d:Dossier {reading: reading})-[:HOLDS|DENIES]->(c)
  CREATE (d)-[:TRACES]->(s)
}
CALL () {
  MATCH (status:Stage {as_agreement: 'status'})-[:MATTER]->(agreement:Agreement)
  MATCH (agreement)<-[:MATTER]-(step:Stage {reading: status.reading})-[:PARTY]->(party:Entity)
  WHERE 'facts' IN status.stances
  WITH status, step, party
  ORDER BY step.stage = status.stage DESC, step.grade DESC, step.from, step.id
  WITH status, party, head(collect(step)) AS first, max(step.stage = status.stage) AS reached
  WITH status, collect({party: party, first: first, reached: reached}) AS parties
  UNWIND parties AS one
  WITH status, one, parties
  WHERE one.reached OR none(other IN parties WHERE other.reached)
  WITH status, one, one.party AS party
  CREATE (status)-[:PARTY {claim: one.first.claims[0], from: one.first.from}]->(party)
  WITH status, party
  MATCH (d:Dossier {id: status.reading + ' ' + party.id})
  MERGE (d)-[:TRACES]->(status)
}
CALL () {
  MATCH (s:Stage {sort: 'signed'})-[:MATTER]->(agreement:Agreement)
  MATCH (agreement)<-[:MATTER]-(force:Stage {sort: 'in force', reading: s.reading})
  WHERE 'facts' IN force.stances
    AND (s.as_agreement = 'status' OR EXISTS { (s)-[:PARTY]->(:Entity)<-[:PARTY]-(force) })
  WITH s, min(force.from) AS passed
  SET s.passed = passed
}
