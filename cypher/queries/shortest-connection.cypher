// The shortest connection of two actors through what they took part in, at most four events long
// one: text, name in any of the three languages, surname alone, or id (required)
// other: text, name in any of the three languages, surname alone, or id (required)
MATCH (a:Entity)
WHERE (a.id = $one OR any(name IN [a.name, a.name_en, a.name_ru, a.name_uk] + coalesce(a.aliases, [])
  WHERE toLower(name) = toLower($one) OR toLower(name) ENDS WITH ' ' + toLower($one)))
MATCH (b:Entity)
WHERE b.id <> a.id AND (b.id = $other OR any(name IN [b.name, b.name_en, b.name_ru, b.name_uk] + coalesce(b.aliases, [])
  WHERE toLower(name) = toLower($other) OR toLower(name) ENDS WITH ' ' + toLower($other)))
MATCH path = allShortestPaths((a)-[:PARTICIPATED_IN*..8]-(b))
WITH a, b, path, reduce(text = '', n IN nodes(path) | text + CASE text WHEN '' THEN '' ELSE ' — ' END + n.name) AS way,
  reduce(text = '', n IN nodes(path) | text + ' ' + n.id) AS key
RETURN a.name AS one, b.name AS other, length(path) / 2 AS events, way AS way
ORDER BY events, one, other, way, key
LIMIT 1
