// What ties through a shared bloc, agreement or event are called in a language, by the English words.
UNWIND $texts AS text
MATCH (a:State)<-[:FROM]-(t:Tie {statement: text, stated: false})-[:TO]->(b:State)
MATCH (shared:Entity {id: t.shared})
RETURN DISTINCT
  text AS english,
  a['name_' + $lang] + ', ' + b['name_' + $lang] + ': ' + shared['name_' + $lang] AS other
ORDER BY english
