// What an actor said, in order of time
// actor: text, name in any of the three languages, surname alone, or id (required)
// limit: number, most rows = 100
MATCH (s:Entity)
WHERE (s.id = $actor OR any(name IN [s.name, s.name_en, s.name_ru, s.name_uk] + coalesce(s.aliases, [])
  WHERE toLower(name) = toLower($actor) OR toLower(name) ENDS WITH ' ' + toLower($actor)))
MATCH (s)-[:PARTICIPATED_IN {role: 'speaker'}]->(d:Statement)
OPTIONAL MATCH (t:Entity)-[:PARTICIPATED_IN {role: 'addressee'}]->(d)
WITH s, d, min(t.name) AS addressee
OPTIONAL MATCH (d)-[told:REPORTED_IN]->(:Article)
WITH s, d, addressee, min(told.quote) AS quote
RETURN d.start AS date, s.name AS speaker, d.type AS type, addressee AS addressee, d.topic AS topic, quote AS quote,
  d.articles AS articles, d.id AS event
ORDER BY coalesce(d.earliest, date('9999-12-31')), d.id, speaker
LIMIT $limit
