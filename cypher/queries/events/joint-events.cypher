// What two actors took part in together
// one: entity, name in any language, script and case form, or id (required)
// other: entity, name in any language, script and case form, or id (required)
// limit: number, most rows = 100
MATCH (a:Entity) WHERE a.id IN $one
MATCH (b:Entity) WHERE b.id IN $other AND b.id <> a.id
MATCH (a)-[first:PARTICIPATED_IN]->(e:Event)<-[second:PARTICIPATED_IN]-(b)
WITH a, b, e, min(first.role) AS role, min(second.role) AS other_role
ORDER BY coalesce(e.earliest, date('9999-12-31')), e.id, a.id, b.id
LIMIT $limit
OPTIONAL MATCH (e)-[told:REPORTED_IN]->(:Article)
WITH a, b, e, role, other_role, min(told.quote) AS quote
RETURN e.start AS date, e.type AS type, e.name AS what, a.name AS one, role AS role, b.name AS other,
  other_role AS other_role, e.status AS status, e.articles AS articles, quote AS quote, e.id AS event,
  [a.id, b.id, e.id] AS nodes
ORDER BY coalesce(e.earliest, date('9999-12-31')), e.id, a.id, b.id
