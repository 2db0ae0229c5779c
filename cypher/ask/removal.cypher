// What is lost or gets longer without an actor
// ---
// topic: structure
// question: Which ways are lost or get longer on {as_of} when {actor} is left out?
// meaning: >-
//   A row is one pair of states that is joined by recorded ties: how many steps the way takes, and how
//   many without the actor, or that no way is left. The first row counts the ties and claims that go with
//   the actor.
// caveat: >-
//   What is lost is lost on paper: in the world the two may well be tied in ways that nobody mentions
//   here. How thin the ways are stands beside them.
// basis: direct and lifted ties; shared agreements, events and blocs only with --basis all
// layers: all, or the one given
// sign: friendly and neutral ties, unless --sign says otherwise
// direction: ignored
// time: ties that hold on the date or were last said before it; a way *holds* only where every step does
// parameters:
//   actor: {type: entity, kinds: [State], default: VEN, help: Who is left out, example: Venezuela}
//   as_of: standard
// columns:
//   part: standard
//   a: {type: entity, help: One state, heading: State}
//   b: {type: entity, help: The other state, heading: State and}
//   with_it: {type: integer, help: Steps with the actor, heading: With it}
//   without_it: {type: integer, help: 'Steps without it; empty where no way is left', heading: Without it}
//   thin: {type: integer, help: 'Steps of the way with the actor that rest on one claim', heading: Thin steps}
//   detail: {type: text, help: What goes with the actor, heading: Loss}
//   status: standard
//   attested: standard
//   claims: {type: claims, help: Claims behind the way with the actor}
// key: [part, a, b]
// network: {}
// sections:
//   own: What goes with it
//   lost: Ways that are lost
//   longer: Ways that get longer
// ---
MATCH (actor:State {id: $actor})
WITH actor, [pair IN $pairs WHERE $actor IN [pair.a, pair.b]] AS own
WHERE own <> []
CALL (actor, own) {
  RETURN 'own' AS part, null AS a, null AS b, null AS without_it, own AS steps
  UNION ALL
  // Ways from the actor by their first state; of several shortest ones the first by its states.
  MATCH ALL SHORTEST (actor)
    (()<-[:JOINS]-(pair:Pair)-[:JOINS]->(y:State) WHERE pair.id IN $tied AND y.id <> $actor)+(n)
  WITH n, pair, y
  ORDER BY [one IN y | one.id]
  WITH n, collect(y[0])[0] AS first, collect(pair)[0] AS way
  WITH first, collect({n: n, steps: [step IN way | $by_id[step.id]]}) AS ways
  WITH collect({first: first, ways: ways}) AS sides
  UNWIND sides AS one
  UNWIND sides AS other
  WITH one, other, one.first AS x, other.first AS z
  // Where the first two are near each other without the actor, nobody behind them needs it.
  WHERE x.id < z.id AND NOT EXISTS {
    (x)(()<-[:JOINS]-(pair:Pair)-[:JOINS]->(y) WHERE pair.id IN $tied AND y.id <> $actor){1,2}(z)
  }
  UNWIND one.ways AS left
  UNWIND other.ways AS right
  WITH reverse(left.steps) + right.steps AS steps, CASE WHEN left.n.id < right.n.id
    THEN [left.n, right.n] ELSE [right.n, left.n] END AS ends
  WITH steps, ends[0] AS a, ends[1] AS b
  OPTIONAL MATCH ANY SHORTEST
    (a)(()<-[:JOINS]-(pair:Pair)-[:JOINS]->(y:State) WHERE pair.id IN $tied AND y.id <> $actor)+(b)
  WITH a, b, steps, size(pair) AS without_it
  WHERE coalesce(without_it > size(steps), true)
  RETURN
    CASE WHEN without_it IS NULL THEN 'lost' ELSE 'longer' END AS part, a, b, without_it, steps
}
WITH *, COLLECT { UNWIND steps AS step UNWIND step.claims AS id RETURN DISTINCT id } AS claims
RETURN
  part, a, b, CASE WHEN part <> 'own' THEN size(steps) END AS with_it, without_it,
  size([step IN steps WHERE step.claim_count = 1]) AS thin,
  CASE part
    WHEN 'own' THEN size(steps) + CASE size(steps) WHEN 1 THEN ' tied pair' ELSE ' tied pairs' END
      + ', ' + size(claims) + CASE size(claims) WHEN 1 THEN ' claim' ELSE ' claims' END
  END AS detail,
  CASE WHEN all(step IN steps WHERE step.held) THEN 'holds' ELSE 'last said' END AS status,
  COLLECT { UNWIND steps AS step RETURN step.last AS day ORDER BY day }[0] AS attested, claims
ORDER BY part <> 'own', part <> 'lost', with_it, a.name, b.name
