// Mark the database as a Fulcrum graph of this state of the seeds; `latest` is the last day that
// a text speaks of, and what questions take for today; `ties` tells when derived ties are lost.
MATCH (mark:FulcrumGraph {id: 'fulcrum'})
OPTIONAL MATCH (source:Source {grade: 'text'})
WITH mark, max(source.reference_day) AS latest
SET
  mark.data_version = $data_version,
  mark.latest = latest,
  mark.ties = COUNT { ()-[:TIE|CLAIMED_TIE]->() }
