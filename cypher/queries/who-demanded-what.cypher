// Who demanded what of whom, with the sentence
// speaker: text, whose demands; empty means anybody = ""
// addressee: text, of whom; empty means anybody = ""
// limit: number, most rows = 100
MATCH (s:Entity)-[:PARTICIPATED_IN {role: 'speaker'}]->(d:Demand)
WHERE $speaker = '' OR (s.id = $speaker OR any(name IN [s.name, s.name_en, s.name_ru, s.name_uk] + coalesce(s.aliases, [])
  WHERE toLower(name) = toLower($speaker) OR toLower(name) ENDS WITH ' ' + toLower($speaker)))
OPTIONAL MATCH (t:Entity)-[:PARTICIPATED_IN {role: 'addressee'}]->(d)
WITH s, d, t
WHERE $addressee = '' OR (t.id = $addressee OR any(name IN [t.name, t.name_en, t.name_ru, t.name_uk] + coalesce(t.aliases, [])
  WHERE toLower(name) = toLower($addressee) OR toLower(name) ENDS WITH ' ' + toLower($addressee)))
OPTIONAL MATCH (d)-[told:REPORTED_IN]->(:Article)
WITH s, d, t, min(told.quote) AS quote
RETURN d.start AS date, s.name AS speaker, t.name AS addressee, d.topic AS topic, d.status AS status,
  d.articles AS articles, quote AS quote, d.id AS event
ORDER BY coalesce(d.earliest, date('9999-12-31')), d.id, speaker, coalesce(addressee, '')
LIMIT $limit
