// Remove relationships that the seeds do not say.
MATCH ()-[r]->()
WHERE elementId(r) IN $elements
DELETE r
