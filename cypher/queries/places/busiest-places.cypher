// Where most happens, and since when
// limit: number, most rows = 20
MATCH (p:Place)
WITH p, COUNT { (p)<-[:TOOK_PLACE_AT]-(:Event) } AS happened
WHERE happened > 0
WITH p, happened
ORDER BY happened DESC, p.id
LIMIT $limit
MATCH (e:Event)-[:TOOK_PLACE_AT]->(p)
WITH p, count(DISTINCT e) AS events, min(e.earliest) AS first, max(e.latest) AS last
RETURN p.name AS place, p.type AS type, events AS events, first AS first, last AS last, [p.id] AS nodes
ORDER BY events DESC, place, p.id
