// What ties through a shared bloc, agreement or event are called in a language, by the English words.
MATCH (a:State)<-[:FROM]-(tie:Tie {stated: false})-[:TO]->(b:State)
WHERE tie.statement IN $texts
MATCH (shared:Entity {id: tie.shared})
RETURN DISTINCT
  tie.statement AS english,
  a['name_' + $lang] + ', ' + b['name_' + $lang] + ': ' + shared['name_' + $lang] AS text
ORDER BY english
