// Agreements and statuses in force on a date
// ---
// topic: time
// question: Which agreements and statuses are in force on {as_of} (for {actor})?
// meaning: >-
//   A row is one agreement at one stage, with its parties at that stage, or one status that somebody
//   grants or something has. A treaty that is signed and not in force stands apart. What goes for an
//   agreement goes for its parties, unless they reached that stage on days of their own.
// caveat: >-
//   An agreement of which nobody speaks any more is listed as last said, not as ended. The steps by
//   which an agreement came into force are shown by stages. Parties are those that are recorded here,
//   not all that there are.
// basis: claims of relations that serve agreements, stated as fact
// layers: diplomatic
// sign: none
// direction: from party to agreement, from grantor to holder
// time: what holds on the date, and apart from it what was last said before it and what had ended by it
// parameters:
//   actor: {type: entity, optional: true, help: 'Only where it is a party, grantor or holder, or has another part in it', example: Venezuela}
//   as_of: standard
// columns:
//   part: standard
//   what: {type: entity, help: 'The agreement, project or holder of a status', heading: What}
//   stage: {type: text, help: Stage or status, heading: Stage}
//   parties: {type: entities, help: 'Parties, or who grants the status', heading: Parties}
//   since: {type: text, help: Dates as stated, heading: Dates}
//   by: {type: voices, help: Who says so, heading: Said by}
//   attested: standard
//   claims: standard
// key: [part, what, stage, claims]
// sections:
//   in force: In force on the date
//   signed: Signed or ratified on the date, not known to be in force
//   status: Other statuses on the date
//   last said: Last said before the date
//   ended: Ended by the date
// ---
MATCH (:Dossier {id: $reading + ' ' + coalesce($actor, 'anyone')})-[:TRACES]->(s:Stage)
MATCH (s)-[:MATTER]->(what:Entity)
WHERE s.as_agreement IS NOT NULL AND 'facts' IN s.stances
  AND s.from <= $as_of AND coalesce($as_of < s.passed, true)
OPTIONAL MATCH (s)-[joins:PARTY WHERE joins.from <= $as_of]->(party:Entity)
WITH *
ORDER BY s.to >= $as_of DESC, s.attested DESC, s.id
WITH what, s.stage AS stage, party, collect(s) AS told, collect(joins.claim) AS joined
UNWIND told AS s
UNWIND s.claims + joined AS claim
// Of several accounts of one party, that which holds counts, else the last.
WITH *, head(told) AS first
ORDER BY party.name, s.id
WITH
  CASE WHEN first.maybe_to < $as_of THEN 'ended' WHEN first.to < $as_of THEN 'last said'
    ELSE first.sort END AS part,
  what, stage, collect(DISTINCT party) AS parties, min(s.from) AS begun,
  collect(DISTINCT s.valid) AS dates, collect(DISTINCT s.by) AS by, max(s.attested) AS attested,
  collect(DISTINCT claim) AS claims
RETURN
  part, what, stage, parties, by, attested, claims,
  coalesce(reduce(text = head(dates), day IN tail(dates) | text + '; ' + day), '') AS since
ORDER BY part, what.name, begun, stage
