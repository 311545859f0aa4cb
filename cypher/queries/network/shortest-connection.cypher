// The shortest connection of two actors through what they took part in, at most four events long
// one: entity, name in any language, script and case form, or id (required)
// other: entity, name in any language, script and case form, or id (required)
MATCH (a:Entity) WHERE a.id IN $one
MATCH (b:Entity) WHERE b.id IN $other AND b.id <> a.id
MATCH path = allShortestPaths((a)-[:PARTICIPATED_IN*..8]-(b))
WITH a, b, path,
  reduce(text = '', n IN nodes(path) | text + CASE text WHEN '' THEN '' ELSE ' — ' END + n.name) AS way,
  reduce(text = '', n IN nodes(path) | text + ' ' + n.id) AS key
RETURN a.name AS one, b.name AS other, length(path) / 2 AS events, way AS way, [n IN nodes(path) | n.id] AS nodes
ORDER BY events, one, other, way, key
LIMIT 1
