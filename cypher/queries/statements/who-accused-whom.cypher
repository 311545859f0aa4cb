// Who accused whom, with the sentence
// limit: number, most rows = 100
MATCH (d:Accusation)
MATCH (s:Entity)-[:PARTICIPATED_IN {role: 'speaker'}]->(d)
WITH DISTINCT s, d
ORDER BY coalesce(d.earliest, date('9999-12-31')), d.id, s.id
LIMIT $limit
OPTIONAL MATCH (d)-[:ABOUT]->(x)
WITH s, d, min(x.name) AS about, collect(DISTINCT x.id) AS subjects
OPTIONAL MATCH (t:Entity)-[:PARTICIPATED_IN {role: 'addressee'}]->(d)
WITH s, d, about, subjects, min(t.name) AS addressee, collect(DISTINCT t.id) AS addressees
OPTIONAL MATCH (d)-[told:REPORTED_IN]->(:Article)
WITH s, d, about, subjects, addressee, addressees, min(told.quote) AS quote
RETURN d.start AS date, s.name AS speaker, coalesce(addressee, about) AS accused, quote AS quote,
  d.articles AS articles, d.id AS event, [s.id, d.id] + subjects + addressees AS nodes
ORDER BY coalesce(d.earliest, date('9999-12-31')), d.id, s.id
