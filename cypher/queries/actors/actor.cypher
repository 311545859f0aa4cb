// Who an actor is: names, posts, how much the graph knows
// actor: entity, name in any language, script and case form, or id (required)
MATCH (a:Entity) WHERE a.id IN $actor
OPTIONAL MATCH (a)-[:PARTICIPATED_IN]->(e:Event)
WITH a, count(DISTINCT e) AS events
OPTIONAL MATCH (article:Article)-[:MENTIONS]->(a)
WITH a, events, count(DISTINCT article) AS articles
OPTIONAL MATCH (a)-[post:HOLDS_POSITION]->(o:Entity)
WITH a, events, articles, min(post.title + ', ' + o.name) AS position, collect(DISTINCT o.id) AS bodies
RETURN a.name AS name, a.name_ru AS russian, a.name_uk AS ukrainian, a.type AS type, position AS position,
  events AS events, articles AS articles, a.wikidata AS wikidata, a.id AS id, [a.id] + bodies AS nodes
ORDER BY events DESC, articles DESC, a.id
