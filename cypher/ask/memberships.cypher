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
// basis: >-
//   claims of membership of a bloc or organisation, which for a state are also those of its organs, its
//   office holders, and the groupings of which it is said of each member
// layers: membership
// sign: none
// direction: from member to bloc
// time: every spell, with its status on the day that --as-of gives
// parameters:
//   actor: {type: entity, optional: true, help: 'The member, or the bloc; absent for all', example: Venezuela}
//   bloc: {type: entity, kinds: [Bloc, Organisation], optional: true, help: Only in this one, example: ALBA}
//   as_of: standard
// columns:
//   part: standard
//   member: {type: entity, help: Who is a member, heading: Member}
//   bloc: {type: entity, help: Of what, heading: Of}
//   status: {type: text, help: Standing, heading: Standing}
//   spell: {type: text, help: 'From when to when; .. is an open, a blank an unknown end', heading: Spell}
//   by: standard
//   attested: standard
//   claims: standard
// key: [claims]
// sections:
//   holds: Holding on the date
//   last said: Last said before the date
//   ended: Ended by the date
//   not yet: Not known to have begun by the date
//   planned: Only planned, offered, forecast or rumoured
//   denied: Stated not to belong
// quiet: [ended, not yet, planned, denied]
// ---
MATCH (:Dossier {id: $reading + ' ' + coalesce($actor, $bloc, 'anyone')})-[:HOLDS|DENIES]->(c:Claim)
MATCH (member:Entity)<-[:MEMBER]-(m:Belonging {id: $reading + ' ' + c.id})-[:GROUP]->(bloc:Entity)
WHERE m.sort = 'bloc' AND ($bloc IS NULL OR bloc.id = $bloc)
RETURN
  coalesce(c.apart, CASE WHEN $as_of < m.from THEN 'not yet' WHEN $as_of <= m.to THEN 'holds'
    WHEN $as_of <= m.maybe_to THEN 'last said' ELSE 'ended' END) AS part,
  member, bloc, m.role AS status,
  CASE c.apart WHEN 'denied' THEN 'not in ' ELSE '' END + coalesce(m.valid, 'not stated') AS spell,
  m.by AS by, m.attested AS attested, m.claims AS claims
ORDER BY part, bloc.name, member.name, m.maybe_from, m.id
