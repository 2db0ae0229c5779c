// Remove nodes that the seeds do not say, with all that hangs on them; those that have a label of
// somebody else's stay.
MATCH (n)
WHERE elementId(n) IN $elements AND all(label IN labels(n) WHERE label IN $own)
DETACH DELETE n
