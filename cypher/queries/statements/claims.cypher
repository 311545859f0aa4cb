// What is told as somebody's claim and not in an article's own voice
// by: entity, who claims it; empty means anybody = ""
// limit: number, most rows = 100
MATCH (e:Event)-[:ATTRIBUTED_TO]->(a:Entity)
WHERE size($by) = 0 OR a.id IN $by
WITH DISTINCT e, a
ORDER BY coalesce(e.earliest, date('9999-12-31')), e.id, a.id
LIMIT $limit
OPTIONAL MATCH (e)-[told:REPORTED_IN]->(:Article)
WITH e, a, min(told.quote) AS quote
RETURN e.start AS date, a.name AS claims, e.type AS type, e.name AS what, e.status AS status, quote AS quote,
  e.articles AS articles, e.id AS event, [a.id, e.id] AS nodes
ORDER BY coalesce(e.earliest, date('9999-12-31')), e.id, a.id
