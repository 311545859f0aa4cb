// What was said to an actor, by whom
// actor: entity, name in any language, script and case form, or id (required)
// limit: number, most rows = 100
MATCH (t:Entity) WHERE t.id IN $actor
MATCH (t)-[:PARTICIPATED_IN {role: 'addressee'}]->(d:Statement)
WITH DISTINCT t, d
ORDER BY coalesce(d.earliest, date('9999-12-31')), d.id, t.id
LIMIT $limit
OPTIONAL MATCH (s:Entity)-[:PARTICIPATED_IN {role: 'speaker'}]->(d)
WITH t, d, min(s.name) AS speaker, collect(DISTINCT s.id) AS speakers
OPTIONAL MATCH (d)-[told:REPORTED_IN]->(:Article)
WITH t, d, speaker, speakers, min(told.quote) AS quote
RETURN d.start AS date, speaker AS speaker, d.type AS type, t.name AS addressee, d.topic AS topic, quote AS quote,
  d.articles AS articles, d.id AS event, [t.id, d.id] + speakers AS nodes
ORDER BY coalesce(d.earliest, date('9999-12-31')), d.id, t.id
