// Who said what to whom, the latest first
// from: date, first day = 0001-01-01
// to: date, last day = 9999-12-31
// limit: number, most rows = 50
MATCH (d:Event:Statement)
WHERE coalesce(d.latest, date($from)) >= date($from) AND coalesce(d.earliest, date($to)) <= date($to)
OPTIONAL MATCH (s:Entity)-[:PARTICIPATED_IN {role: 'speaker'}]->(d)
WITH d, min(s.name) AS speaker
OPTIONAL MATCH (t:Entity)-[:PARTICIPATED_IN {role: 'addressee'}]->(d)
WITH d, speaker, min(t.name) AS addressee
OPTIONAL MATCH (d)-[:ABOUT]->(x)
WITH d, speaker, addressee, min(x.name) AS about
OPTIONAL MATCH (d)-[told:REPORTED_IN]->(:Article)
WITH d, speaker, addressee, about, min(told.quote) AS quote
RETURN d.start AS date, speaker AS speaker, d.type AS type, addressee AS addressee, about AS about, quote AS quote,
  d.articles AS articles
ORDER BY coalesce(d.latest, date('0001-01-01')) DESC, coalesce(speaker, ''), d.id
LIMIT $limit
