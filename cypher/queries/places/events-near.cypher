// What happened within so many kilometres of a place
// place: entity, name in any language, script and case form, or id (required)
// km: number, kilometres = 100
// limit: number, most rows = 200
MATCH (c:Place) WHERE c.id IN $place AND c.lat IS NOT NULL
MATCH (p:Place) WHERE p.lat IS NOT NULL
WITH p, min(12742 * asin(sqrt(sin(radians(p.lat - c.lat) / 2) ^ 2
  + cos(radians(c.lat)) * cos(radians(p.lat)) * sin(radians(p.long - c.long) / 2) ^ 2))) AS far
WHERE far <= $km
MATCH (e:Event)-[:TOOK_PLACE_AT]->(p)
WITH e, min(far) AS far, min(p.name) AS place, collect(p.id) AS places
RETURN e.start AS date, e.type AS type, e.name AS what, place AS place, toInteger(round(far)) AS km,
  e.articles AS articles, e.id AS event, [e.id] + places AS nodes
ORDER BY coalesce(e.earliest, date('9999-12-31')), e.id
LIMIT $limit
