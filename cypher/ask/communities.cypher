// Communities among the ties
// ---
// topic: structure
// question: Into which communities do the ties of {as_of} fall?
// meaning: >-
//   A row is one community by the Louvain method: states that are tied to each other more than one would
//   expect by chance. *Modularity* tells how far the whole division is from chance: below 0.3 it is
//   hardly one.
// caveat: >-
//   Most ties here run to Russia, so the division says who else the sources mention together. Another
//   method, or one more claim, may divide otherwise.
// basis: direct and lifted ties; shared agreements, events and blocs only with --basis all
// layers: all, or the one given
// sign: friendly and neutral ties, unless --sign says otherwise
// direction: ignored
// time: ties that hold on the date or were last said before it
// columns:
//   community: {type: integer, help: 'Number of the community, the largest first', heading: '#'}
//   members: {type: entities, help: Its members, heading: Members}
//   size: {type: integer, help: Number of members, heading: Size}
//   inside: {type: integer, help: Tied pairs within it, heading: Pairs inside}
//   on_one_claim: {type: integer, help: 'Of these, on a single claim', heading: On one claim}
//   modularity: {type: number, help: Modularity of the whole division, heading: Modularity}
//   claims: standard
// key: [community]
// network: {}
// requires: [gds]
// ---
CALL gds.louvain.stream($projection, {concurrency: 1, tolerance: 0.000001, maxIterations: 50})
YIELD nodeId, communityId
WITH communityId, gds.util.asNode(nodeId) AS n
WHERE any(pair IN $pairs WHERE n.id IN [pair.a, pair.b])
ORDER BY n.name
WITH communityId, collect(n) AS members, collect(n.id) AS ids
WITH
  members, [p IN $pairs WHERE p.a IN ids AND p.b IN ids] AS inside,
  size([p IN $pairs WHERE p.a IN ids] + [p IN $pairs WHERE p.b IN ids]) AS ends
ORDER BY size(members) DESC, members[0].id
WITH
  collect({members: members, inside: inside}) AS found,
  sum(toFloat(size(inside)) / size($pairs) - (ends / (2.0 * size($pairs))) ^ 2) AS modularity
UNWIND range(0, size(found) - 1) AS i
WITH i + 1 AS community, found[i].members AS members, found[i].inside AS tied, modularity
RETURN
  community, members, size(members) AS size, size(tied) AS inside,
  size([p IN tied WHERE p.claim_count = 1]) AS on_one_claim, round(modularity, 3) AS modularity,
  COLLECT { UNWIND tied AS p UNWIND p.claims AS id RETURN DISTINCT id } AS claims
ORDER BY community
