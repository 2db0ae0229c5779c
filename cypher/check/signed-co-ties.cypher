// Ties through a shared bloc, agreement or event are neutral.
MATCH (tie:Tie {stated: false})
WHERE tie.sign <> 0
RETURN tie.id AS id, 'the tie is signed' AS problem
