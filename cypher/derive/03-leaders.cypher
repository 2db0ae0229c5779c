// Persons who were head of state or government carry :Leader.
MATCH (c:Claim {relation: 'HOLDS_OFFICE', polarity: 'affirmed'})-[:SUBJECT]->(n:Person)
WHERE c.office_class IN ['head_of_state', 'head_of_government']
SET n:Leader
