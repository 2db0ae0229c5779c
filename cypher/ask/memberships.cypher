// Memberships and their spells
// ---
// topic: groups
// question: Which memberships of blocs and organisations are recorded (of {actor}) (in {bloc}), since when and until when?
// meaning: >-
//   A row is one spell of membership with its standing: founder, full member, associate, observer,
//   candidate, suspended. A spell ends where the standing changes.
// caveat: >-
//   Spells are of public record where no text is named, and known up to the last attestation; an open
//   end is not a promise. Suspended spells are spells of membership.
// basis: claims of the relation MEMBER_OF
// layers: membership
// sign: none
// direction: from member to bloc
// time: --as-of sorts spells into those that hold on the day and the others
// parameters:
//   actor: {type: entity, optional: true, help: The member; absent for all, example: Venezuela}
//   bloc: {type: entity, kinds: [Bloc, Organisation], optional: true, help: Only in this one, example: ALBA}
//   as_of: standard
// columns:
//   part: standard
//   member: {type: entity, help: Who is a member, heading: Member}
//   bloc: {type: entity, help: Of what, heading: Of}
//   status: {type: text, help: Standing, heading: Standing}
//   spell: {type: text, help: 'From when to when; .. is an open, a blank an unknown end', heading: Spell}
//   by: standard
//   claims: standard
// key: [claims]
// sections:
//   on the date: Holding on the date
//   other: Before, after, or not certain on the date
//   denied: Stated not to belong
// quiet: [denied]
// ---
MATCH (member:Entity)<-[:SUBJECT]-(c:Claim {relation: 'MEMBER_OF'})-[:OBJECT]->(bloc:Entity)
WHERE ($actor IS NULL OR member.id = $actor) AND ($bloc IS NULL OR bloc.id = $bloc)
  AND $reading IN c.readings
RETURN
  CASE
    WHEN c.polarity = 'denied' THEN 'denied'
    WHEN c.start_max <= $as_of AND $as_of <= c.end_min THEN 'on the date'
    ELSE 'other'
  END AS part,
  member {.id, .name, .kind} AS member, bloc {.id, .name, .kind} AS bloc,
  replace(coalesce(c.status, 'member'), '_', ' ')
    + CASE c.certainty WHEN 'plain' THEN '' ELSE ', ' + c.certainty END
    + CASE WHEN c.mode IN ['state', 'act'] THEN '' ELSE ', ' + c.mode END AS status,
  CASE c.polarity WHEN 'denied' THEN 'not in ' ELSE '' END + coalesce(c.valid, 'not stated') AS spell,
  c.by AS by, [c.id] AS claims
ORDER BY
  CASE part WHEN 'on the date' THEN 0 WHEN 'other' THEN 1 ELSE 2 END,
  bloc.name, member.name, c.start_min, c.id
