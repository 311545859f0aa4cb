// Of the most active actors, those who took part in something with most others
// limit: number, most rows = 10
MATCH (a:Actor)
WITH a, COUNT { (a)-[:PARTICIPATED_IN]->() } AS parts
ORDER BY parts DESC, a.id
LIMIT $limit
OPTIONAL MATCH (a)-[:PARTICIPATED_IN]->(:Event)<-[:PARTICIPATED_IN]-(b:Actor) WHERE b <> a
WITH a, parts, count(DISTINCT b) AS others
RETURN a.name AS actor, a.type AS type, others AS others, parts AS parts, [a.id] AS nodes
ORDER BY others DESC, parts DESC, actor, a.id
