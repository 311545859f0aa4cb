// Who promised or threatened what, and to whom
// speaker: entity, who said so; empty means anybody = ""
// limit: number, most rows = 100
MATCH (d:Statement)
WHERE d.type IN ['Promise', 'Threat']
MATCH (s:Entity)-[:PARTICIPATED_IN {role: 'speaker'}]->(d)
WHERE size($speaker) = 0 OR s.id IN $speaker
WITH DISTINCT s, d
ORDER BY coalesce(d.earliest, date('9999-12-31')), d.id, s.id
LIMIT $limit
OPTIONAL MATCH (t:Entity)-[:PARTICIPATED_IN {role: 'addressee'}]->(d)
WITH s, d, min(t.name) AS addressee, collect(DISTINCT t.id) AS addressees
OPTIONAL MATCH (d)-[told:REPORTED_IN]->(:Article)
WITH s, d, addressee, addressees, min(told.quote) AS quote
RETURN d.start AS date, s.name AS speaker, d.type AS type, addressee AS addressee, d.topic AS topic, quote AS quote,
  d.articles AS articles, d.id AS event, [s.id, d.id] + addressees AS nodes
ORDER BY coalesce(d.earliest, date('9999-12-31')), d.id, s.id
