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
// time: ties certain on the date
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
// measure: {least_states: 3, positive: true}
// ---
UNWIND $pairs AS pair
UNWIND [pair.a, pair.b] AS id
WITH id, count(*) AS score
MATCH (state:Entity {id: id})
CALL (state) {
  MATCH (state)-[t:TIE|CLAIMED_TIE]-(other:State)
  WHERE t.sign < 0 AND t.basis IN ['direct', 'lifted'] AND $reading IN t.readings
    AND t.start_max <= $as_of AND $as_of <= t.end_min
    AND ($layer IS NULL OR t.layer = $layer)
  WITH
    other,
    max(CASE WHEN t:TIE THEN 1 ELSE 0 END) AS fact,
    max(CASE
      WHEN t:TIE OR t.mode = 'evaluation' AND t.certainty = 'plain' AND t.voice <> 'pundit' THEN 1
      ELSE 0
    END) AS judged
  RETURN sum(fact) AS facts, sum(judged) AS judgements, count(*) AS everything
}
RETURN
  state {.id, .name, .kind} AS state, toFloat(score) AS score, facts, judgements, everything
