// Offices and their holders
// ---
// topic: groups
// question: Which offices are held on {as_of} (by or in {actor}), since when and until when?
// meaning: >-
//   A row is one term of office. Given a person, these are the offices of the person; given a state,
//   the holders of its offices, what these hold elsewhere meanwhile, and the envoys sent to it. An office
//   that one text states without dates stands beside the dated terms of public record.
// caveat: >-
//   Heads of state and government are recorded from 2000 on, other offices only where a text names
//   their holder. Terms are of public record where no text is named; an open end is a term that nobody
//   has said to be over by the last attestation.
// basis: claims of office
// layers: office
// sign: none
// direction: from holder to state
// time: every term, with its status on the date
// parameters:
//   actor: {type: entity, optional: true, help: 'The holder, or the state; absent for all', example: Ecuador}
//   sort:
//     type: choice
//     choices: [head_of_state, head_of_government, minister, military, envoy, spokesperson, official, legislator, party, other]
//     optional: true
//     help: Only offices of this sort
//     example: head_of_state
//   as_of: standard
// columns:
//   part: standard
//   holder: {type: entity, help: Who holds it, heading: Holder}
//   office: {type: text, help: Name of the office, heading: Office}
//   of: {type: entity, help: 'State, bloc or organisation that it is an office of', heading: Of}
//   spell: {type: text, help: 'From when to when; .. is an open, a blank an unknown end', heading: Term}
//   by: standard
//   attested: standard
//   claims: standard
// key: [claims]
// sections:
//   holds: Held on the date
//   last said: Last said before the date
//   ended: Ended by the date
//   not yet: Not known to have begun by the date
//   planned: Only planned, forecast or rumoured
//   denied: Stated not to be held
// quiet: [last said, ended, not yet, planned, denied]
// ---
MATCH (:Dossier {id: $reading + ' ' + coalesce($actor, 'anyone')})-[:HOLDS|DENIES]->(c:Claim)
MATCH (holder:Entity)<-[:SUBJECT]-(c {as_standing: 'office'})-[:OBJECT]->(of:Entity)
WHERE $sort IS NULL OR c.office_class = $sort
RETURN
  coalesce(c.apart, CASE WHEN $as_of < c.from THEN 'not yet' WHEN $as_of <= c.to THEN 'holds'
    WHEN $as_of <= c.maybe_to THEN 'last said' ELSE 'ended' END) AS part,
  holder, c.title AS office, of, coalesce(c.valid, 'not stated') AS spell,
  c.by AS by, c.attested AS attested, [c.id] AS claims
ORDER BY part, of.name, c.from DESC, holder.name, c.id
