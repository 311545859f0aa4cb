// Who had to do with both of two actors: go-betweens, common friends
// one: entity, name in any language, script and case form, or id (required)
// other: entity, name in any language, script and case form, or id (required)
// limit: number, most rows = 50
MATCH (a:Entity) WHERE a.id IN $one + $other
MATCH (a)-[:PARTICIPATED_IN]->(e:Event)<-[:PARTICIPATED_IN]-(c:Actor)
WHERE NOT c.id IN $one + $other
WITH DISTINCT a.id IN $one AS first, e, c
WITH c, sum(CASE WHEN first THEN 1 ELSE 0 END) AS with_one, sum(CASE WHEN first THEN 0 ELSE 1 END) AS with_other
WHERE with_one > 0 AND with_other > 0
RETURN c.name AS actor, c.type AS type, with_one AS with_one, with_other AS with_other, [c.id] + $one + $other AS nodes
ORDER BY with_one + with_other DESC, actor, c.id
LIMIT $limit
