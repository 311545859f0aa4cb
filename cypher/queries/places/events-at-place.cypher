// What happened at a place between two dates, the places inside it too
// place: entity, name in any language, script and case form, or id (required)
// from: date, first day = 0001-01-01
// to: date, last day = 9999-12-31
// limit: number, most rows = 200
MATCH (p:Place) WHERE p.id IN $place
MATCH (at:Place)-[:LOCATED_IN*0..4]->(p)
WITH DISTINCT at
MATCH (e:Event)-[:TOOK_PLACE_AT]->(at)
WHERE e.latest >= date($from) AND e.earliest <= date($to)
WITH e, min(at.name) AS place, collect(at.id) AS places
RETURN e.start AS date, e.type AS type, e.name AS what, place AS place, e.status AS status, e.articles AS articles,
  e.id AS event, [e.id] + places AS nodes
ORDER BY e.earliest, e.id
LIMIT $limit
