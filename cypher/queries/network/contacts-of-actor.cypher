// With whom an actor has to do, how often, since when
// actor: entity, name in any language, script and case form, or id (required)
// limit: number, most rows = 100
MATCH (a:Entity) WHERE a.id IN $actor
MATCH (a)-[:PARTICIPATED_IN]->(e:Event)<-[:PARTICIPATED_IN]-(b:Actor)
WHERE b.id <> a.id
WITH DISTINCT a, b, e
WITH a, b, count(e) AS events, sum(CASE WHEN e:Statement THEN 1 ELSE 0 END) AS statements, min(e.earliest) AS first,
  max(e.latest) AS last
RETURN a.name AS actor, b.name AS other, b.type AS type, events AS events, statements AS statements, first AS first,
  last AS last, [a.id, b.id] AS nodes
ORDER BY events DESC, other, b.id, a.id
LIMIT $limit
