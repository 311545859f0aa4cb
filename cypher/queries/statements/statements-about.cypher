// What was said about an actor, place or event, and by whom
// subject: entity, name in any language, script and case form, or id (required)
// limit: number, most rows = 100
MATCH (x:Entity) WHERE x.id IN $subject
MATCH (d:Statement)-[:ABOUT]->(x)
WITH DISTINCT x, d
ORDER BY coalesce(d.earliest, date('9999-12-31')), d.id, x.id
LIMIT $limit
OPTIONAL MATCH (s:Entity)-[:PARTICIPATED_IN {role: 'speaker'}]->(d)
OPTIONAL MATCH (d)-[told:REPORTED_IN]->(:Article)
WITH x, d, s, min(told.quote) AS quote
RETURN d.start AS date, s.name AS speaker, d.type AS type, x.name AS about, d.topic AS topic, quote AS quote,
  d.articles AS articles, d.id AS event, [x.id, d.id, s.id] AS nodes
ORDER BY coalesce(d.earliest, date('9999-12-31')), d.id, coalesce(speaker, ''), about
LIMIT $limit
