// Everything an actor took part in, in order of time
// actor: entity, name in any language, script and case form, or id (required)
// from: date, first day = 0001-01-01
// to: date, last day = 9999-12-31
// limit: number, most rows = 200
MATCH (a:Entity) WHERE a.id IN $actor
MATCH (a)-[part:PARTICIPATED_IN]->(e:Event)
WHERE coalesce(e.latest, date($from)) >= date($from) AND coalesce(e.earliest, date($to)) <= date($to)
WITH a, e, min(part.role) AS role
RETURN e.start AS date, e.type AS type, a.name AS actor, role AS role, e.name AS what, e.status AS status,
  e.articles AS articles, e.id AS event, [a.id, e.id] AS nodes
ORDER BY coalesce(e.earliest, date('9999-12-31')), e.id, actor
LIMIT $limit
