// Pairs of states that are tied at any time, so that networks and paths search one edge a pair.
// ---
// builds: (:State)<-[:JOINS]-(:Pair {id, reading})-[:JOINS]->(:State), (:Tie)-[:OF]->(:Pair)
// from: ties
// index: pair_id, pair_reading
// check: ties-without-pair
// ---
MATCH (a:State)<-[:FROM]-(t:Tie)-[:TO]->(b:State)
WITH t.reading AS reading, CASE WHEN a.id < b.id THEN [a, b] ELSE [b, a] END AS ends, collect(t) AS ties
WITH reading, ends[0] AS a, ends[1] AS b, ties
CREATE (a)<-[:JOINS]-(pair:Pair {id: reading + ' ' + a.id + ' ' + b.id, reading: reading, a: a.id, b: b.id})-[:JOINS]->(b)
WITH pair, ties
UNWIND ties AS t
CREATE (t)-[:OF]->(pair)
