// Offices and their holders
// ---
// topic: groups
// question: Which offices are held on {as_of} (by or in {actor}), since when and until when?
// meaning: >-
//   A row is one term of office. Given a person, these are the offices of the person; given a state,
//   the holders of its offices. An envoy stands under the state that sends him.
// caveat: >-
//   Heads of state and government are recorded from 2000 on, other offices only where a text names
//   their holder. Terms are of public record where no text is named; an open end is a term that nobody
//   has said to be over by the last attestation.
// basis: claims of the relation HOLDS_OFFICE
// layers: office
// sign: none
// direction: from holder to state
// time: terms that hold on the date, and apart from them those before, after or not certain on it
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
//   on the date: Held on the date
//   other: Before, after, or not certain on the date
//   denied: Stated not to be held
// quiet: [denied]
// ---
MATCH (holder:Entity)<-[:SUBJECT]-(c:Claim {relation: 'HOLDS_OFFICE'})-[:OBJECT]->(of:Entity)
WHERE ($actor IS NULL OR $actor IN [holder.id, of.id])
  AND ($sort IS NULL OR c.office_class = $sort)
  AND $reading IN c.readings
RETURN
  CASE
    WHEN c.polarity = 'denied' THEN 'denied'
    WHEN c.start_max <= $as_of AND $as_of <= c.end_min THEN 'on the date'
    ELSE 'other'
  END AS part,
  holder {.id, .name, .kind} AS holder,
  coalesce(c.office, replace(c.office_class, '_', ' '))
    + CASE c.certainty WHEN 'plain' THEN '' ELSE ', ' + c.certainty END
    + CASE WHEN c.mode IN ['state', 'act'] THEN '' ELSE ', ' + c.mode END AS office,
  of {.id, .name, .kind} AS of,
  coalesce(c.valid, 'not stated') AS spell,
  c.by AS by, c.attested AS attested, [c.id] AS claims
ORDER BY
  CASE part WHEN 'on the date' THEN 0 WHEN 'other' THEN 1 ELSE 2 END,
  of.name, c.start_max DESC, holder.name, c.id
