// What happened between two dates
// from: date, first day (required)
// to: date, last day (required)
// limit: number, most rows = 200
WITH date($from) AS first, date($to) AS last
MATCH (e:Event)
WHERE e.latest >= first AND e.earliest <= last
RETURN e.start AS date, e.type AS type, e.name AS what, e.status AS status, e.articles AS articles, e.id AS event,
  [e.id] AS nodes
ORDER BY e.earliest, e.id
LIMIT $limit
