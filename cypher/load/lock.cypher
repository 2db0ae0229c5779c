// Let one load write at a time: whoever comes second waits here, and then sees what the first wrote.
MERGE (mark:FulcrumGraph {id: 'fulcrum'})
SET mark.locked = true
REMOVE mark.locked
