// Who holds or held which post
// of: text, the organization or country; empty means any = ""
// limit: number, most rows = 200
MATCH (p:Person)-[post:HOLDS_POSITION]->(o:Entity)
WHERE $of = '' OR (o.id = $of OR any(name IN [o.name, o.name_en, o.name_ru, o.name_uk] + coalesce(o.aliases, [])
  WHERE toLower(name) = toLower($of) OR toLower(name) ENDS WITH ' ' + toLower($of)))
RETURN p.name AS person, post.title AS position, o.name AS of, post.start AS start, post.end AS end,
  post.articles AS articles
ORDER BY of, person, position, p.id, o.id, coalesce(start, ''), coalesce(end, '')
LIMIT $limit
