// What is planned, proposed, or was called off
// from: date, first day = 0001-01-01
// to: date, last day = 9999-12-31
// limit: number, most rows = 100
WITH date($from) AS first, date($to) AS last, date('9999-12-31') AS never
MATCH (e:Event)
WHERE e.status IN ['planned', 'proposed', 'cancelled']
  AND coalesce(e.latest, first) >= first AND coalesce(e.earliest, last) <= last
WITH e, coalesce(e.earliest, never) AS day, e.id AS id
ORDER BY day, id
LIMIT $limit
OPTIONAL MATCH (e)-[:CANCELLED_BY]->(by:Entity)
WITH e, day, min(by.name) AS cancelled_by
OPTIONAL MATCH (e)-[told:REPORTED_IN]->(:Article)
WITH e, day, cancelled_by, min(told.quote) AS quote
RETURN e.start AS date, e.type AS type, e.name AS what, e.status AS status, cancelled_by AS cancelled_by,
  quote AS quote, e.id AS event, [e.id] AS nodes
ORDER BY day, event
