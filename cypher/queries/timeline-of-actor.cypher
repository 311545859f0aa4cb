// Everything an actor took part in, in order of time
// actor: text, name in any of the three languages, surname alone, or id (required)
// from: date, first day = 0001-01-01
// to: date, last day = 9999-12-31
// limit: number, most rows = 200
MATCH (a:Entity)
WHERE (a.id = $actor OR any(name IN [a.name, a.name_en, a.name_ru, a.name_uk] + coalesce(a.aliases, [])
  WHERE toLower(name) = toLower($actor) OR toLower(name) ENDS WITH ' ' + toLower($actor)))
MATCH (a)-[part:PARTICIPATED_IN]->(e:Event)
WHERE coalesce(e.latest, date($from)) >= date($from) AND coalesce(e.earliest, date($to)) <= date($to)
WITH a, e, min(part.role) AS role
RETURN e.start AS date, e.type AS type, a.name AS actor, role AS role, e.name AS what, e.status AS status,
  e.articles AS articles, e.id AS event
ORDER BY coalesce(e.earliest, date('9999-12-31')), e.id, actor
LIMIT $limit
