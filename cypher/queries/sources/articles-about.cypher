// The articles that name an actor, place or thing, the latest first
// subject: entity, name in any language, script and case form, or id (required)
// limit: number, most rows = 100
MATCH (x:Entity) WHERE x.id IN $subject
MATCH (a:Article)-[m:MENTIONS]->(x)
RETURN a.published AS published, a.publisher AS publisher, a.name AS article, x.name AS about, m.count AS mentions,
  a.url AS url, a.identifier AS id, [a.id, x.id] AS nodes
ORDER BY coalesce(a.published, date('0001-01-01')) DESC, a.id, x.id
LIMIT $limit
