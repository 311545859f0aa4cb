// What was said about an actor, place or event, and by whom
// subject: text, name in any of the three languages, surname alone, or id (required)
// limit: number, most rows = 100
MATCH (x:Entity)
WHERE (x.id = $subject OR any(name IN [x.name, x.name_en, x.name_ru, x.name_uk] + coalesce(x.aliases, [])
  WHERE toLower(name) = toLower($subject) OR toLower(name) ENDS WITH ' ' + toLower($subject)))
MATCH (d:Statement)-[:ABOUT]->(x)
OPTIONAL MATCH (s:Entity)-[:PARTICIPATED_IN {role: 'speaker'}]->(d)
OPTIONAL MATCH (d)-[told:REPORTED_IN]->(:Article)
WITH x, d, s, min(told.quote) AS quote
RETURN d.start AS date, s.name AS speaker, d.type AS type, x.name AS about, d.topic AS topic, quote AS quote,
  d.articles AS articles, d.id AS event
ORDER BY coalesce(d.earliest, date('9999-12-31')), d.id, coalesce(speaker, ''), about
LIMIT $limit
