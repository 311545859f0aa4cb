// 2 One actor and whom they dealt with: put another name, in any of the three languages
CALL db.index.fulltext.queryNodes('entity_names', 'Лавров') YIELD node AS actor
WITH actor
LIMIT 1
MATCH path = (actor)-[deed]-(:Actor)
WHERE deed.event IS NOT NULL
RETURN path
LIMIT 60
