// Who accused whom, with the sentence
// limit: number, most rows = 100
MATCH (s:Entity)-[:PARTICIPATED_IN {role: 'speaker'}]->(d:Accusation)
OPTIONAL MATCH (d)-[:ABOUT]->(x)
WITH s, d, min(x.name) AS about
OPTIONAL MATCH (t:Entity)-[:PARTICIPATED_IN {role: 'addressee'}]->(d)
WITH s, d, about, min(t.name) AS addressee
OPTIONAL MATCH (d)-[told:REPORTED_IN]->(:Article)
WITH s, d, about, addressee, min(told.quote) AS quote
RETURN d.start AS date, s.name AS speaker, coalesce(addressee, about) AS accused, quote AS quote, d.articles AS articles,
  d.id AS event
ORDER BY coalesce(d.earliest, date('9999-12-31')), d.id, speaker
LIMIT $limit
