// Every leader was head of a state or of a government.
MATCH (n:Leader)
WHERE NOT EXISTS {
  (n)<-[:SUBJECT]-(c:Claim {as_standing: 'office', polarity: 'affirmed'})
  WHERE c.office_class IN ['head_of_state', 'head_of_government']
}
RETURN n.id AS id, 'the leader holds no such office' AS problem
