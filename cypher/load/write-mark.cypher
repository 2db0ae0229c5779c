// Mark the database as a Fulcrum graph of this state of the seeds; `latest` is the last day that
// somebody speaks of: a text, or the curators who checked the public record. Questions take it for
// today. `ties` tells when derived ties are lost.
MATCH (mark:FulcrumGraph {id: 'fulcrum'})
OPTIONAL MATCH (source:Source {grade: 'text'})
WITH mark, max(source.reference_day) AS told
SET
  mark.data_version = $data_version,
  mark.latest = CASE WHEN told > $checked_on THEN told ELSE $checked_on END,
  mark.told = told,
  mark.ties = COUNT { (:Tie) }
