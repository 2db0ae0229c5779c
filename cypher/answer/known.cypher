// What every answer needs first: which data the graph shows, with which sets of own facts, up to which day the sources speak, the
// texts alone as well, and the entities that are named, by id, name or alias without regard to case
// and accents.
OPTIONAL MATCH (mark:FulcrumGraph)
RETURN
  mark.data_version AS data_version, coalesce(mark.sets, []) AS sets,
  mark.latest AS latest, mark.told AS told,
  COLLECT {
    UNWIND $texts AS text
    MATCH (:Name {text: text})-[:NAMES]->(n:Entity)
    RETURN {
      text: text, id: n.id, kind: n.kind,
      name: CASE $lang WHEN 'en' THEN coalesce(n.in_sentence, n.name_en) ELSE n['name_' + $lang] END
    }
    ORDER BY n.id
  } AS found
