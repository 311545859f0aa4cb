// Who took part in an event, and in which role
// event: event, id of the event, or words of its name (required)
// limit: number, most rows = 200
UNWIND $event AS id
MATCH (e:Event {id: id})
OPTIONAL MATCH (e)-[:TOOK_PLACE_AT]->(p:Place)
WITH e, min(p.name) AS place
MATCH (a:Entity)-[part:PARTICIPATED_IN]->(e)
RETURN e.start AS date, e.name AS what, place AS place, part.role AS role, a.name AS who, a.type AS type,
  e.status AS status, e.id AS event, [a.id, e.id] AS nodes
ORDER BY coalesce(e.earliest, date('9999-12-31')), e.id, role, who, a.id
LIMIT $limit
