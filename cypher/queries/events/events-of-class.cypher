// What happened of one class: Sanction, Agreement, Attack …
// class: class, such as Sanction; kg schema lists them all (required)
// from: date, first day = 0001-01-01
// to: date, last day = 9999-12-31
// limit: number, most rows = 100
MATCH (e:Event {type: $class})
WHERE coalesce(e.latest, date($from)) >= date($from) AND coalesce(e.earliest, date($to)) <= date($to)
WITH e
ORDER BY coalesce(e.earliest, date('9999-12-31')), e.id
LIMIT $limit
OPTIONAL MATCH (e)-[told:REPORTED_IN]->(:Article)
WITH e, min(told.quote) AS quote
RETURN e.start AS date, e.name AS what, e.status AS status, e.articles AS articles, quote AS quote, e.id AS event,
  [e.id] AS nodes
ORDER BY coalesce(e.earliest, date('9999-12-31')), e.id
