// Brokerage roles between camps
// ---
// topic: structure
// question: Which states stand between others that are not tied to each other on {as_of}, and between which camps ({first}, {second})?
// meaning: >-
//   A state is a broker of two others when it is tied to both and they are not tied to each other. The
//   roles are those of Gould and Fernandez: coordinator (all three in one camp), consultant (both ends in
//   one camp, the broker in another), gatekeeper or representative (the broker shares a camp with one
//   end only; without direction the two are one), liaison (all in different camps). The camps are the two
//   groups that are named; whoever is in neither is in the third camp, *others*.
// caveat: >-
//   The position follows from which ties are told. It does not say that anybody is brokered: ask
//   mediation for what is asserted.
// basis: direct and lifted ties; shared agreements, events and blocs only with --basis all
// layers: all, or the one given
// sign: friendly and neutral ties, unless --sign says otherwise
// direction: ignored
// time: ties that hold on the date or were last said before it; so for membership of the camps
// parameters:
//   first: {type: entity, kinds: [Grouping, Bloc], default: 'grouping:resistant-and-defiant-states', help: One camp, example: Resistant and Defiant states}
//   second: {type: entity, kinds: [Grouping, Bloc], default: 'grouping:pacific-alliance-as-written', help: The other camp, example: Pacific Alliance as written in 2014, unlike: [first]}
//   as_of: standard
// columns:
//   rank: standard
//   state: {type: entity, help: The broker, heading: State}
//   score: {type: number, help: Pairs that it stands between, heading: Pairs}
//   camp: {type: text, help: Its own camp, heading: Camp}
//   coordinator: {type: integer, help: Both ends in its own camp, heading: Coordinator}
//   consultant: {type: integer, help: Both ends in one other camp, heading: Consultant}
//   gatekeeper: {type: integer, help: One end in its own camp and one in another, heading: Gatekeeper}
//   liaison: {type: integer, help: All three in different camps, heading: Liaison}
// key: [state]
// network: {}
// measure: {positive: true}
// ---
// Who is in which camp; a state in both is in the first.
OPTIONAL MATCH (camp:Entity)<-[:GROUP]-(m:Membership {reading: $reading})-[:MEMBER]->(member:State)
WHERE camp.id IN [$first, $second] AND m.from <= $as_of <= m.maybe_to AND 'facts' IN m.stances
WITH
  collect(CASE camp.id WHEN $first THEN member.id END) AS ones,
  collect(CASE camp.id WHEN $second THEN member.id END) AS twos
UNWIND $pairs AS p
UNWIND [[p.a, p.b], [p.b, p.a]] AS edge
WITH ones, twos, edge[0] AS id, collect(edge[1]) AS neighbours
UNWIND neighbours AS x
UNWIND [y IN neighbours WHERE x < y AND $by_id[$reading + ' ' + x + ' ' + y] IS NULL] AS y
WITH id, [id IN [id, x, y] |
  CASE WHEN id IN ones THEN 'first' WHEN id IN twos THEN 'second' ELSE 'others' END] AS camps
WITH id, camps[0] AS camp, CASE
  WHEN camps[1] = camps[2] AND camps[0] = camps[1] THEN 'coordinator'
  WHEN camps[1] = camps[2] THEN 'consultant'
  WHEN camps[0] IN camps[1..] THEN 'gatekeeper'
  ELSE 'liaison'
END AS role
WITH id, camp, collect(role) AS roles
MATCH (state:State {id: id})
RETURN
  state, toFloat(size(roles)) AS score, camp,
  size([r IN roles WHERE r = 'coordinator']) AS coordinator,
  size([r IN roles WHERE r = 'consultant']) AS consultant,
  size([r IN roles WHERE r = 'gatekeeper']) AS gatekeeper,
  size([r IN roles WHERE r = 'liaison']) AS liaison
