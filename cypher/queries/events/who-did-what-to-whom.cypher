// Who did something of one class to whom: sanctions, aid, attacks, visits
// class: class, such as Sanction or Aid; kg schema lists them all (required)
// from: date, first day = 0001-01-01
// to: date, last day = 9999-12-31
// limit: number, most rows = 100
MATCH (e:Event {type: $class})
WHERE coalesce(e.latest, date($from)) >= date($from) AND coalesce(e.earliest, date($to)) <= date($to)
MATCH (a:Entity)-[:PARTICIPATED_IN {role: 'agent'}]->(e)
WITH DISTINCT a, e
ORDER BY coalesce(e.earliest, date('9999-12-31')), e.id, a.id
LIMIT $limit
OPTIONAL MATCH (t:Entity)-[:PARTICIPATED_IN {role: 'target'}]->(e)
WITH a, e, collect(DISTINCT t.name) AS whom, collect(DISTINCT t.id) AS targets
OPTIONAL MATCH (e)-[told:REPORTED_IN]->(:Article)
WITH a, e, whom, targets, min(told.quote) AS quote
RETURN e.start AS date, a.name AS who, e.type AS did, whom AS whom, e.status AS status, e.articles AS articles,
  quote AS quote, e.id AS event, [a.id, e.id] + targets AS nodes
ORDER BY coalesce(e.earliest, date('9999-12-31')), e.id, a.id
