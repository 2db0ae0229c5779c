// Take our labels from nodes that the seeds do not say and that have a label of somebody else's.
MATCH (n)
WHERE elementId(n) IN $elements AND any(label IN labels(n) WHERE NOT label IN $own)
REMOVE n:$($own)
