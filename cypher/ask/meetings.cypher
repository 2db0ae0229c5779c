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
// basis: claims of relations that serve meetings; talks where an event or place is named
// layers: diplomatic
// sign: none
// direction: from visitor to place
// time: in order of the dates; between --since and --until where these are given
// parameters:
//   actor: {type: entity, optional: true, help: 'Who went, took part or was visited; a state stands for its office holders and organs', example: Russia}
//   partner: {type: entity, optional: true, help: The other side, example: Venezuela, unlike: [actor]}
//   since: {type: date, optional: true, help: First day, example: 2014-01-01}
//   until: {type: date, optional: true, help: Last day, example: 2014-12-31, not_before: since}
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
MATCH (:Dossier {id: $reading + ' ' + coalesce($actor, 'anyone')})-[h:HOLDS]->(c:Claim)
WHERE c.as_meeting IS NOT NULL AND ($source IS NULL OR $source IN c.sources)
  // What goes on over several days counts where one of them is asked about.
  AND ($since IS NULL OR $since <= c.tie_to) AND ($until IS NULL OR c.begins <= $until)
MATCH (who:Entity)<-[:SUBJECT]-(c)-[:OBJECT]->(object:Entity)
WITH h, c, who, object, CASE
  WHEN c.as_meeting = 'visit' OR c.as_meeting = 'attendance' AND object.form = 'meeting' THEN object
  WHEN c.as_meeting = 'talks' AND NOT c.unsettled THEN COLLECT {
    MATCH (c)-[at:ROLE]->(n:Entity)
    WHERE at.role IN ['event', 'location', 'occasion'] AND (n:Place OR n.form = 'meeting')
    RETURN n ORDER BY at.role = 'location' DESC, n.id
  }[0]
END AS where
// At a summit the other side need only be there too.
WHERE where IS NOT NULL AND ($partner IS NULL
  OR EXISTS { (:Dossier {id: $reading + ' ' + $partner})-[:HOLDS]->(c) }
  OR EXISTS { (where)<-[:GROUP]-(m:Membership)-[:MEMBER]->(:Entity {id: $partner})
    WHERE m.reading = $reading })
WITH *, COLLECT {
  MATCH (c)-[link:SAME_EVENT]-(o:Claim)
  WHERE $reading IN link.readings AND ($source IS NULL OR $source IN o.sources)
    AND ($until IS NULL OR o.begins <= $until)
  RETURN DISTINCT o ORDER BY o.id
} AS others
// Accounts of one occurrence that say the same make one row, that of the first of them.
WHERE none(o IN others WHERE o.relation = c.relation AND o.id < c.id
  AND ($since IS NULL OR $since <= o.tie_to))
RETURN
  c.when AS when, who, CASE c.as_meeting WHEN 'talks' THEN object END AS whom, where,
  c.statement AS statement, c.by AS by, [o IN others | coalesce(o.valid + ', ', '') + o.by] AS same,
  h.claims + [o IN others WHERE NOT o.id IN h.claims | o.id] AS claims
ORDER BY c.begins, c.id
