// Who was seen at a place or inside it, how often, first and last
// place: entity, name in any language, script and case form, or id (required)
// limit: number, most rows = 100
MATCH (p:Place) WHERE p.id IN $place
MATCH (at:Place)-[:LOCATED_IN*0..4]->(p)
WITH DISTINCT p, at
MATCH (e:Event)-[:TOOK_PLACE_AT]->(at)
WITH DISTINCT p, e
MATCH (a:Actor)-[:PARTICIPATED_IN]->(e)
WITH p, a, count(DISTINCT e) AS events, min(e.earliest) AS first, max(e.latest) AS last
RETURN p.name AS place, a.name AS actor, a.type AS type, events AS events, first AS first, last AS last,
  [p.id, a.id] AS nodes
ORDER BY events DESC, actor, a.id, p.id
LIMIT $limit
