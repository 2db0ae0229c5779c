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
CALL gds.louvain.stream($projection, {concurrency: 1, tolerance: 0.000001, maxIterations: 50}) YIELD nodeId, communityId
WITH gds.util.asNode(nodeId) AS n, communityId
WHERE any(pair IN $pairs WHERE n.id IN [pair.a, pair.b])
WITH communityId, n
ORDER BY n.name
WITH communityId, collect(n) AS members
WITH collect([m IN members | m.id]) AS communities, collect(members) AS all
WITH
  all,
  toFloat(size($pairs)) AS m,
  reduce(sum = 0.0, ids IN communities |
    sum + size([p IN $pairs WHERE p.a IN ids AND p.b IN ids]) / toFloat(size($pairs))
      - (size([p IN $pairs WHERE p.a IN ids]) + size([p IN $pairs WHERE p.b IN ids])) ^ 2 / (2.0 * size($pairs)) ^ 2
  ) AS modularity
UNWIND all AS members
WITH members, modularity, [m IN members | m.id] AS ids
WITH members, modularity, [p IN $pairs WHERE p.a IN ids AND p.b IN ids] AS inside
ORDER BY size(members) DESC, members[0].id
WITH collect({members: members, inside: inside, modularity: modularity}) AS found
UNWIND range(0, size(found) - 1) AS i
WITH i + 1 AS community, found[i] AS one
RETURN
  community,
  one.members AS members,
  size(one.members) AS size,
  size(one.inside) AS inside,
  size([p IN one.inside WHERE p.claim_count = 1]) AS on_one_claim,
  round(one.modularity, 3) AS modularity,
  reduce(ids = [], p IN one.inside | ids + [id IN p.claims WHERE NOT id IN ids]) AS claims
ORDER BY community
