// Visits and meetings with date and place
// ---
// topic: time
// question: Which visits and meetings are recorded (of {actor}) (with {partner}), when and where?
// meaning: >-
//   A row is one visit, meeting or summit: who went or took part, where, and when. What two sources tell
//   of the same occurrence is linked and listed next to each other.
// caveat: >-
//   A visit to a region is not a visit to each of its states. Presence at the same summit is no meeting
//   of two.
// basis: claims of VISITED and TOOK_PART_IN, and of CONSULTS_WITH where an event or place is named
// layers: diplomatic
// sign: none
// direction: from visitor to place
// time: in order of the dates; between --since and --until where these are given
// parameters:
//   actor: {type: entity, optional: true, help: 'Who went, took part or was visited; a state stands for its office holders', example: Russia}
//   partner: {type: entity, optional: true, help: The other side, example: Venezuela}
//   since: {type: date, optional: true, help: First day, example: 2014-01-01}
//   until: {type: date, optional: true, help: Last day, example: 2014-12-31}
//   source: standard
// columns:
//   when: {type: text, help: 'Date as stated, or the day by which it was said', heading: When}
//   who: {type: entity, help: 'Who went or took part', heading: Who}
//   whom: {type: entity, help: 'Whom they met, where it is a meeting of two', heading: With}
//   where: {type: entity, help: 'State, place or event', heading: Where or at}
//   statement: standard
//   by: standard
//   same: {type: texts, help: Dates and voices of other accounts of the same occurrence, heading: Told also}
//   claims: standard
// key: [claims]
// ---
MATCH (who:Entity)<-[:SUBJECT]-(c:Claim)-[:OBJECT]->(object:Entity)
WHERE c.polarity = 'affirmed' AND $reading IN c.readings
  AND ($source IS NULL OR $source IN c.sources)
  AND (
    c.relation = 'VISITED'
    OR c.relation = 'TOOK_PART_IN' AND object.form = 'meeting'
    OR c.relation = 'CONSULTS_WITH' AND c.mode IN ['act', 'state']
      AND EXISTS { (c)-[r:ROLE]->(n) WHERE r.role IN ['event', 'location', 'occasion'] AND (n.form = 'meeting' OR n:Place) }
  )
  // What goes on over several days counts where one of them is asked about.
  AND ($since IS NULL OR c.start_max >= $since OR c.tie_end_max >= $since AND c.tie_end_max <> date('9999-12-31'))
  AND ($until IS NULL OR c.start_max <= $until OR c.start_min <= $until AND c.attested <= $until)
CALL (c, who, object) {
  // Who takes part, and for which states they do.
  UNWIND [who.id, object.id] AS id
  RETURN id
  UNION
  MATCH (c)-[:ROLE]->(n:Entity)
  RETURN n.id AS id
  UNION
  MATCH (state:State)-[t:TIE]-(:State)
  WHERE t.claims[0] = c.id AND t.basis IN ['direct', 'lifted']
  RETURN state.id AS id
  UNION
  MATCH (n:Entity)<-[:SUBJECT]-(office:Claim {relation: 'HOLDS_OFFICE', polarity: 'affirmed'})-[:OBJECT]->(state:State)
  WHERE n IN [who, object] AND office.start_min <= c.start_max AND c.start_min <= office.end_max
  RETURN state.id AS id
}
WITH c, who, object, collect(DISTINCT id) AS parties
WHERE ($actor IS NULL OR $actor IN parties)
  AND ($partner IS NULL OR $partner IN parties
    // At a summit the other side need only be there too.
    OR c.relation = 'TOOK_PART_IN' AND EXISTS {
      (object)<-[:OBJECT]-(:Claim {relation: 'TOOK_PART_IN', polarity: 'affirmed'})-[:SUBJECT]->(:Entity {id: $partner})
    })
CALL (c) {
  OPTIONAL MATCH (c)-[:SAME_EVENT]-(o:Claim)
  WHERE $reading IN o.readings AND ($source IS NULL OR $source IN o.sources)
    AND ($until IS NULL OR o.start_max <= $until OR o.start_min <= $until AND o.attested <= $until)
  WITH DISTINCT o
  ORDER BY o.id
  RETURN collect(o) AS others
}
// Accounts of one occurrence that say the same make one row, that of the first of them.
WITH c, who, object, others
WHERE none(o IN others WHERE o.relation = c.relation AND o.polarity = c.polarity AND o.id < c.id
  AND ($since IS NULL OR o.start_max >= $since OR o.tie_end_max >= $since AND o.tie_end_max <> date('9999-12-31')))
RETURN
  coalesce(c.valid, 'by ' + c.attested) AS when,
  who {.id, .name, .kind} AS who,
  CASE c.relation WHEN 'CONSULTS_WITH' THEN object {.id, .name, .kind} END AS whom,
  CASE c.relation
    WHEN 'CONSULTS_WITH' THEN COLLECT {
      MATCH (c)-[r:ROLE]->(n)
      WHERE r.role IN ['event', 'location', 'occasion']
      RETURN n {.id, .name, .kind}
      ORDER BY r.role = 'location' DESC, n.id
      LIMIT 1
    }[0]
    ELSE object {.id, .name, .kind}
  END AS where,
  c.statement AS statement, c.by AS by,
  [o IN others | coalesce(o.valid + ', ', '') + o.by] AS same,
  [c.id] + [o IN others | o.id] AS claims
ORDER BY CASE WHEN c.valid IS NULL THEN c.attested ELSE c.start_max END, c.id
