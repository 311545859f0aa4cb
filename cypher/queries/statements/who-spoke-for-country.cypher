// Who spoke for a country: holders of its posts who made statements
// country: entity, name in any language, script and case form, or id (required)
// limit: number, most rows = 100
MATCH (c:Country) WHERE c.id IN $country
MATCH (body:Entity)-[:PART_OF|LOCATED_IN*0..3]->(c)
WITH DISTINCT c, body
MATCH (s:Person)-[post:HOLDS_POSITION]->(body)
WITH c, s, min(post.title) AS position
MATCH (s)-[:PARTICIPATED_IN {role: 'speaker'}]->(d:Statement)
WITH c, s, position, count(DISTINCT d) AS statements, min(d.earliest) AS first, max(d.latest) AS last
RETURN c.name AS country, s.name AS speaker, position AS position, statements AS statements, first AS first,
  last AS last, [c.id, s.id] AS nodes
ORDER BY statements DESC, speaker, s.id
LIMIT $limit
