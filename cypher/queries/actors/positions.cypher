// Who holds or held which post
// person: entity, whose posts; empty means anybody's = ""
// of: entity, the organization or country; empty means any = ""
// limit: number, most rows = 200
MATCH (p:Person)-[post:HOLDS_POSITION]->(o:Entity)
WHERE (size($person) = 0 OR p.id IN $person) AND (size($of) = 0 OR o.id IN $of)
RETURN p.name AS person, post.title AS position, o.name AS of, post.start AS start, post.end AS end,
  post.articles AS articles, [p.id, o.id] AS nodes
ORDER BY of, person, position, p.id, o.id, coalesce(start, ''), coalesce(end, '')
LIMIT $limit
