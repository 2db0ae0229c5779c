// Persons who were head of state or government carry :Leader.
// ---
// builds: the label :Leader
// from: claims of office
// check: leaders-without-office
// ---
MATCH (c:Claim {as_standing: 'office', polarity: 'affirmed'})-[:SUBJECT]->(n:Person)
WHERE c.office_class IN ['head_of_state', 'head_of_government']
SET n:Leader
