// Ties through a shared bloc, agreement or event are neutral.
MATCH ()-[tie:TIE]->()
WHERE tie.basis IN ['co-party', 'co-member'] AND tie.sign <> 0
RETURN tie.id AS id, 'the tie is signed' AS problem
