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
// time: ties certain on the date
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
//   claims: {type: claims, help: Claims behind the way with the actor}
// key: [part, a, b]
// network: {}
// sections:
//   own: What goes with it
//   lost: Ways that are lost
//   longer: Ways that get longer
// cartesian: every pair of the few dozen states is looked at
// ---
MATCH (actor:Entity {id: $actor})
WITH actor, [pair IN $pairs WHERE actor.id IN [pair.a, pair.b]] AS own
WHERE size(own) > 0
CALL (actor, own) {
  WITH own, reduce(ids = [], pair IN own | ids + [id IN pair.claims WHERE NOT id IN ids]) AS ids
  RETURN
    'own' AS part, null AS a, null AS b, null AS with_it, null AS without_it,
    size([pair IN own WHERE pair.claim_count = 1]) AS thin,
    size(own) + CASE size(own) WHEN 1 THEN ' tied pair' ELSE ' tied pairs' END
      + ', ' + size(ids) + CASE size(ids) WHEN 1 THEN ' claim' ELSE ' claims' END AS detail,
    ids AS claims
  UNION ALL
  MATCH (a:State)
  MATCH (b:State)
  WHERE a.id < b.id AND a <> actor AND b <> actor
    // Without a tie of the actor on some way nothing can change.
    AND any(pair IN $pairs WHERE a.id IN [pair.a, pair.b]) AND any(pair IN $pairs WHERE b.id IN [pair.a, pair.b])
    AND none(pair IN $pairs WHERE pair.a = a.id AND pair.b = b.id)
  CALL (a, b) {
    MATCH p = ALL SHORTEST
      (a)
      // What names parameters alone is looked at on the way; a variable would be seen afterwards.
      ((x:State)-[t:TIE|CLAIMED_TIE]-(y:State) WHERE t.id IN $ties){1,8}
      (b)
    // Of several shortest ways the first by the states on it.
    RETURN p
    ORDER BY [n IN nodes(p) | n.id]
    LIMIT 1
  }
  CALL (a, b) {
    OPTIONAL MATCH q = ALL SHORTEST
      (a)
      ((x:State)-[t:TIE|CLAIMED_TIE]-(y:State)
        WHERE t.id IN $ties AND x.id <> $actor AND y.id <> $actor){1,8}
      (b)
    RETURN q
    ORDER BY [n IN nodes(q) | n.id]
    LIMIT 1
  }
  WITH a, b, p, q
  WHERE q IS NULL OR length(q) > length(p)
  WITH a, b, p, q, [t IN relationships(p) | head([pair IN $pairs WHERE pair.tie = t.id])] AS steps
  RETURN
    CASE WHEN q IS NULL THEN 'lost' ELSE 'longer' END AS part, a, b,
    length(p) AS with_it, length(q) AS without_it,
    size([step IN steps WHERE step.claim_count = 1]) AS thin,
    null AS detail,
    reduce(ids = [], step IN steps | ids + [id IN step.claims WHERE NOT id IN ids]) AS claims
}
RETURN
  part, a {.id, .name, .kind} AS a, b {.id, .name, .kind} AS b, with_it, without_it, thin, detail, claims
ORDER BY
  CASE part WHEN 'own' THEN 0 WHEN 'lost' THEN 1 ELSE 2 END, with_it, a.name, b.name
