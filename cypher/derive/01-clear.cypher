// Drop what was derived: everything below is built anew from the claims.
MATCH (:State)-[tie:TIE|CLAIMED_TIE]->(:State)
DELETE tie
