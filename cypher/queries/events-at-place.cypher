// What happened at a place between two dates, the places inside it too
// place: text, name in any of the three languages, or id (required)
// from: date, first day = 0001-01-01
// to: date, last day = 9999-12-31
// limit: number, most rows = 200
MATCH (p:Place)
WHERE (p.id = $place OR any(name IN [p.name, p.name_en, p.name_ru, p.name_uk] + coalesce(p.aliases, [])
  WHERE toLower(name) = toLower($place) OR toLower(name) ENDS WITH ' ' + toLower($place)))
MATCH (e:Event)-[:TOOK_PLACE_AT]->(at:Place)-[:LOCATED_IN*0..4]->(p)
WHERE e.latest >= date($from) AND e.earliest <= date($to)
WITH e, min(at.name) AS place
RETURN e.start AS date, e.type AS type, e.name AS what, place AS place, e.status AS status, e.articles AS articles,
  e.id AS event
ORDER BY e.earliest, e.id
LIMIT $limit
