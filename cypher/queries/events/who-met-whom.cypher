// Who met whom, where, when, and in how many articles
// from: date, first day = 0001-01-01
// to: date, last day = 9999-12-31
// limit: number, most rows = 100
MATCH (a:Actor)-[met:MET]->(b:Actor)
WITH a, b, met, met.event AS event
MATCH (e:Event {id: event})
WHERE coalesce(e.latest, date($from)) >= date($from) AND coalesce(e.earliest, date($to)) <= date($to)
WITH a, b, e, met, CASE WHEN a.name <= b.name THEN a.name ELSE b.name END AS first
RETURN first AS who, CASE WHEN first = a.name THEN b.name ELSE a.name END AS whom, e.start AS date,
  met.place AS place, e.duration AS duration, met.articles AS articles, met.quote AS quote, [a.id, b.id, e.id] AS nodes
ORDER BY coalesce(e.earliest, date('9999-12-31')), who, whom, e.id
LIMIT $limit
