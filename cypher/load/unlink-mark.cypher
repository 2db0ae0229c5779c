// Cut what leads from and to the mark: nothing of ours does, and a load that holds the mark locked must
// not have to wait for itself.
MATCH (:FulcrumGraph)-[r]-()
WHERE type(r) IN $types
DELETE r
