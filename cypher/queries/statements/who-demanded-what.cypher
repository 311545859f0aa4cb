// Who demanded what of whom, with the sentence
// speaker: entity, whose demands; empty means anybody's = ""
// addressee: entity, of whom; empty means anybody = ""
// limit: number, most rows = 100
MATCH (d:Demand)
MATCH (s:Entity)-[:PARTICIPATED_IN {role: 'speaker'}]->(d)
WHERE size($speaker) = 0 OR s.id IN $speaker
OPTIONAL MATCH (t:Entity)-[:PARTICIPATED_IN {role: 'addressee'}]->(d)
WITH DISTINCT s, d, t
WHERE size($addressee) = 0 OR t.id IN $addressee
WITH s, d, t
ORDER BY coalesce(d.earliest, date('9999-12-31')), d.id, s.id, coalesce(t.id, '')
LIMIT $limit
OPTIONAL MATCH (d)-[told:REPORTED_IN]->(:Article)
WITH s, d, t, min(told.quote) AS quote
RETURN d.start AS date, s.name AS speaker, t.name AS addressee, d.topic AS topic, d.status AS status,
  d.articles AS articles, quote AS quote, d.id AS event, [s.id, d.id, t.id] AS nodes
ORDER BY coalesce(d.earliest, date('9999-12-31')), d.id, s.id, coalesce(t.id, '')
