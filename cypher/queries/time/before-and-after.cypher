// What the same actors did in the days before and after an event
// event: event, id of the event, or words of its name (required)
// days: number, so many days = 14
// limit: number, most rows = 100
UNWIND $event AS id
MATCH (x:Event {id: id}) WHERE x.earliest IS NOT NULL
MATCH (a:Actor)-[:PARTICIPATED_IN]->(x)
WITH DISTINCT x, a
MATCH (a)-[:PARTICIPATED_IN]->(e:Event)
WHERE e.id <> x.id AND e.earliest >= x.earliest - duration({days: $days})
  AND e.earliest <= x.earliest + duration({days: $days})
WITH x, e, collect(DISTINCT a.name) AS actors, collect(DISTINCT a.id) AS ids
RETURN x.name AS around, duration.inDays(x.earliest, e.earliest).days AS days, e.start AS date, e.type AS type,
  actors AS actors, e.name AS what, e.status AS status, e.id AS event, [x.id, e.id] + ids AS nodes
ORDER BY e.earliest, e.id, x.id
LIMIT $limit
