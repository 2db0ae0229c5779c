// The hub of the hostile network
// ---
// topic: structure
// question: Which states have the most hostile ties on {as_of}, and what is left of them as fact?
// meaning: >-
//   A row is one state with the number of states that it has a hostile tie with, under the stance that
//   is asked for; beside it, how many of these stand when only facts count, with the sources' own
//   judgements, and with forecasts, plans and pundits too.
// caveat: >-
//   The number says to whom the sources ascribe quarrels, in either direction: an accused state counts
//   like an accuser. Most of it is judgement and forecast; compare the three columns.
// basis: direct and lifted ties; shared agreements, events and blocs are neutral and never count
// layers: all, or the one given
// sign: hostile ties only
// direction: ignored
// time: ties that hold on the date or were last said before it
// parameters:
//   stance: {type: choice, choices: [facts, judgements, all], default: all, help: 'What counts: facts; judgements of the sources too; or forecasts, plans, rumours and pundits as well', example: facts}
// columns:
//   rank: standard
//   state: {type: entity, help: The state, heading: State}
//   score: {type: number, help: States it has a hostile tie with, heading: Hostile ties}
//   facts: {type: integer, help: 'Of these, stated as fact', heading: As fact}
//   judgements: {type: integer, help: As fact or judged by the sources, heading: With judgements}
//   everything: {type: integer, help: With forecasts and plans and rumours and pundits, heading: With everything}
// key: [state]
// network: {sign: hostile, basis: stated}
// measure: {least_states: 3, positive: true, counts: true}
// ---
UNWIND $pairs AS pair
UNWIND [pair.a, pair.b] AS id
WITH id, count(*) AS score
MATCH (state:Entity {id: id})<-[:JOINS]-(pair:Pair {reading: $reading})<-[:OF]-(t:Tie)
WHERE t.sign < 0 AND t.from <= $as_of <= t.maybe_to AND ($layer IS NULL OR t.layer = $layer)
RETURN
  state, toFloat(score) AS score,
  count(DISTINCT CASE WHEN 'facts' IN t.stances THEN pair END) AS facts,
  count(DISTINCT CASE WHEN 'judgements' IN t.stances THEN pair END) AS judgements,
  count(DISTINCT pair) AS everything
