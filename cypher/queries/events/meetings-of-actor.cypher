// Meetings, calls, talks and visits of an actor, and with whom
// actor: entity, name in any language, script and case form, or id (required)
// from: date, first day = 0001-01-01
// to: date, last day = 9999-12-31
// limit: number, most rows = 200
MATCH (a:Entity) WHERE a.id IN $actor
MATCH (a)-[:PARTICIPATED_IN]->(e:Event)
WHERE e.type IN ['Meeting', 'PhoneCall', 'Talks', 'Visit']
  AND coalesce(e.latest, date($from)) >= date($from) AND coalesce(e.earliest, date($to)) <= date($to)
WITH DISTINCT a, e
ORDER BY coalesce(e.earliest, date('9999-12-31')), e.id
LIMIT $limit
OPTIONAL MATCH (o:Entity)-[:PARTICIPATED_IN]->(e) WHERE o.id <> a.id
WITH DISTINCT a, e, o
OPTIONAL MATCH (e)-[:TOOK_PLACE_AT]->(p:Place)
WITH a, e, o, min(p.name) AS place
RETURN e.start AS date, e.type AS type, a.name AS actor, o.name AS other, place AS place, e.status AS status,
  e.articles AS articles, e.id AS event, [a.id, e.id, o.id] AS nodes
ORDER BY coalesce(e.earliest, date('9999-12-31')), e.id, actor, coalesce(o.name, ''), coalesce(o.id, '')
LIMIT $limit
