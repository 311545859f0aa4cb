// Who spoke for a country: holders of its posts who made statements
// country: text, name in any of the three languages, or id (required)
// limit: number, most rows = 100
MATCH (c:Country)
WHERE (c.id = $country OR any(name IN [c.name, c.name_en, c.name_ru, c.name_uk] + coalesce(c.aliases, [])
  WHERE toLower(name) = toLower($country) OR toLower(name) ENDS WITH ' ' + toLower($country)))
MATCH (s:Person)-[post:HOLDS_POSITION]->(body:Entity)
WHERE body.id = c.id OR EXISTS { (body)-[:PART_OF|LOCATED_IN*1..3]->(c) }
WITH c, s, min(post.title) AS position
MATCH (s)-[:PARTICIPATED_IN {role: 'speaker'}]->(d:Statement)
WITH c, s, position, count(DISTINCT d) AS statements, min(d.earliest) AS first, max(d.latest) AS last
RETURN c.name AS country, s.name AS speaker, position AS position, statements AS statements, first AS first,
  last AS last
ORDER BY statements DESC, speaker, s.id
LIMIT $limit
