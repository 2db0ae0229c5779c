// Lifted ties: an office holder or an organ acts for its state, within the term; an act aimed at
// an incumbent aims at his government; what is said of each member of a grouping holds of the
// members. Private persons, media, places and open groupings never stand for a state.
CALL () {
  MATCH (c:Claim)-[end:SUBJECT|OBJECT]->(state:State)
  WHERE c.lifts IN ['tie', 'target'] AND c.tie_worthy
  RETURN c, type(end) AS end, state, [] AS through
  UNION
  MATCH (c:Claim)-[end:SUBJECT|OBJECT]->(:Person)<-[:SUBJECT]-(term:Claim)-[:OBJECT]->(state:State)
  WHERE c.lifts IN ['tie', 'target'] AND c.tie_worthy
    AND term.relation = 'HOLDS_OFFICE' AND term.polarity = 'affirmed'
    AND term.office_class IN
      ['head_of_state', 'head_of_government', 'minister', 'military', 'envoy', 'spokesperson', 'official']
    AND term.start_min <= c.start_max AND term.end_max >= c.start_max
  WITH c, end, state, term
  ORDER BY term.grade DESC, term.id
  RETURN c, type(end) AS end, state, [head(collect(term.id))] AS through
  UNION
  MATCH (c:Claim)-[end:SUBJECT|OBJECT]->(:Organisation)<-[:SUBJECT]-(organ:Claim)-[:OBJECT]->(state:State)
  WHERE c.lifts IN ['tie', 'target'] AND c.tie_worthy
    AND organ.relation = 'ORGAN_OF' AND organ.polarity = 'affirmed'
  WITH c, end, state, organ
  ORDER BY organ.id
  RETURN c, type(end) AS end, state, [head(collect(organ.id))] AS through
  UNION
  MATCH (c:Claim)-[end:SUBJECT|OBJECT]->(:Grouping)<-[:OBJECT]-(place:Claim)-[:SUBJECT]->(state:State)
  WHERE c.lifts IN ['tie', 'target'] AND c.tie_worthy AND c.distribution = 'each'
    AND place.relation = 'IN_GROUPING' AND place.polarity = 'affirmed'
  WITH c, end, state, place
  ORDER BY place.id
  RETURN c, type(end) AS end, state, [head(collect(place.id))] AS through
}
WITH
  c,
  [x IN collect({end: end, state: state, through: through}) WHERE x.end = 'SUBJECT'] AS subjects,
  [x IN collect({end: end, state: state, through: through}) WHERE x.end = 'OBJECT'] AS objects
UNWIND subjects AS subject
UNWIND objects AS object
WITH c, subject.state AS a, object.state AS b, subject.through + object.through AS through
WHERE a <> b AND size(through) > 0
CREATE (a)-[tie:TIE {id: 'lifted ' + c.id + ' ' + a.id + ' ' + b.id}]->(b)
SET
  tie.basis = 'lifted',
  tie.layer = c.layer,
  tie.relation = c.relation,
  tie.sign = c.sign,
  tie.symmetric = c.symmetric,
  tie.statement = c.statement,
  tie.sources = c.sources,
  tie.by = c.by,
  tie.grade = c.grade,
  tie.attested = c.attested,
  tie.start_min = c.start_min,
  tie.start_max = c.start_max,
  tie.end_min = c.tie_end_min,
  tie.end_max = c.tie_end_max,
  tie.claims = [c.id] + through
