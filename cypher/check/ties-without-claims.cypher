// Every claim behind a tie exists and is affirmed.
MATCH (a:State)-[tie:TIE|CLAIMED_TIE]->(b:State)
UNWIND tie.claims AS id
WITH tie, id
WHERE NOT EXISTS { (:Claim {id: id, polarity: 'affirmed'}) }
RETURN id, 'the tie ' + tie.id + ' rests on no claim' AS problem
