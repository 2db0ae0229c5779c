// Every row of a view rests on claims that exist and are affirmed.
MATCH (row:Tie|Membership|Mediation)
UNWIND row.claims AS claim
WITH row, claim
WHERE NOT EXISTS { (:Claim {id: claim, polarity: 'affirmed'}) }
RETURN claim AS id, labels(row)[0] + ' ' + row.id + ' rests on no such claim' AS problem
