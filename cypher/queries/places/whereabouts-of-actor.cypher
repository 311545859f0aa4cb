// Where an actor was, in order of time
// actor: entity, name in any language, script and case form, or id (required)
// from: date, first day = 0001-01-01
// to: date, last day = 9999-12-31
// limit: number, most rows = 200
MATCH (a:Entity) WHERE a.id IN $actor
MATCH (a)-[:PARTICIPATED_IN]->(e:Event)
WHERE e.status IN ['occurred', 'ongoing'] AND e.latest >= date($from) AND e.earliest <= date($to)
WITH DISTINCT a, e
MATCH (e)-[:TOOK_PLACE_AT]->(p:Place)
RETURN e.start AS date, a.name AS actor, p.name AS place, e.type AS type, e.name AS what, e.articles AS articles,
  e.id AS event, [a.id, p.id, e.id] AS nodes
ORDER BY e.earliest, e.id, actor, place
LIMIT $limit
