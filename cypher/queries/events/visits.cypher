// Who went where, and to see whom
// from: date, first day = 0001-01-01
// to: date, last day = 9999-12-31
// limit: number, most rows = 100
MATCH (e:Event {type: 'Visit'})
WHERE coalesce(e.latest, date($from)) >= date($from) AND coalesce(e.earliest, date($to)) <= date($to)
MATCH (a:Entity)-[:PARTICIPATED_IN {role: 'agent'}]->(e)
WITH DISTINCT a, e
ORDER BY coalesce(e.earliest, date('9999-12-31')), e.id, a.id
LIMIT $limit
OPTIONAL MATCH (e)-[:TOOK_PLACE_AT]->(p:Place)
WITH a, e, collect(DISTINCT p.name) AS place, collect(DISTINCT p.id) AS places
OPTIONAL MATCH (t:Entity)-[:PARTICIPATED_IN {role: 'target'}]->(e)
WITH a, e, place, places, collect(DISTINCT t.name) AS whom, collect(DISTINCT t.id) AS targets
RETURN e.start AS date, a.name AS who, place AS place, whom AS whom, e.status AS status, e.articles AS articles,
  e.id AS event, [a.id, e.id] + places + targets AS nodes
ORDER BY coalesce(e.earliest, date('9999-12-31')), e.id, a.id
