// Persons who were head of state or government carry :Leader. Claims of office tell the sort of the
// office, and its name with what hedges it.
// ---
// builds: the label :Leader, (:Claim {sort, title})
// from: claims of office
// check: leaders-without-office
// ---
MATCH (c:Claim {as_standing: 'office'})-[:SUBJECT]->(n:Entity)
SET
  c.sort = c.office_class,
  c.title = coalesce(c.office, replace(c.office_class, '_', ' '))
    + CASE c.certainty WHEN 'plain' THEN '' ELSE ', ' + c.certainty END
    + CASE WHEN c.mode IN ['state', 'act'] THEN '' ELSE ', ' + c.mode END
WITH c, n
WHERE n:Person AND c.polarity = 'affirmed' AND c.sort IN ['head_of_state', 'head_of_government']
SET n:Leader
