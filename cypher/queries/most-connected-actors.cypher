// Actors by how many others they took part in something with
// limit: number, most rows = 20
MATCH (a:Actor)-[:PARTICIPATED_IN]->(e:Event)
WITH DISTINCT a, e
OPTIONAL MATCH (b:Actor)-[:PARTICIPATED_IN]->(e) WHERE b.id <> a.id
WITH a, count(DISTINCT b) AS others, count(DISTINCT e) AS events
RETURN a.name AS actor, a.type AS type, others AS others, events AS events
ORDER BY others DESC, events DESC, actor, a.id
LIMIT $limit
