// Mark the database as a Fulcrum graph of this state of the seeds; `latest` is the last day that
// a text speaks of, and what questions take for today.
MATCH (mark:FulcrumGraph {id: 'fulcrum'})
WITH mark
WHERE coalesce(mark.data_version, '') <> $data_version
OPTIONAL MATCH (source:Source {grade: 'text'})
WITH mark, max(source.reference_day) AS latest
SET mark.data_version = $data_version, mark.latest = latest
