// Remove nodes that the seeds do not say, with all that hangs on them.
MATCH (n)
WHERE elementId(n) IN $elements
DETACH DELETE n
