// Who said what to whom, the latest first
// from: date, first day = 0001-01-01
// to: date, last day = 9999-12-31
// limit: number, most rows = 50
WITH date($from) AS first, date($to) AS last
MATCH (d:Statement)
WHERE coalesce(d.latest, first) >= first AND coalesce(d.earliest, last) <= last
WITH d, coalesce(d.latest, date('0001-01-01')) AS day, d.id AS id
ORDER BY day DESC, id
LIMIT $limit
OPTIONAL MATCH (s:Entity)-[:PARTICIPATED_IN {role: 'speaker'}]->(d)
WITH d, min(s.name) AS speaker, collect(DISTINCT s.id) AS speakers
OPTIONAL MATCH (t:Entity)-[:PARTICIPATED_IN {role: 'addressee'}]->(d)
WITH d, speaker, speakers, min(t.name) AS addressee, collect(DISTINCT t.id) AS addressees
OPTIONAL MATCH (d)-[:ABOUT]->(x)
WITH d, speaker, speakers, addressee, addressees, min(x.name) AS about, collect(DISTINCT x.id) AS subjects
OPTIONAL MATCH (d)-[told:REPORTED_IN]->(:Article)
WITH d, speaker, speakers, addressee, addressees, about, subjects, min(told.quote) AS quote
RETURN d.start AS date, speaker AS speaker, d.type AS type, addressee AS addressee, about AS about, quote AS quote,
  d.articles AS articles, [d.id] + speakers + addressees + subjects AS nodes
ORDER BY coalesce(d.latest, date('0001-01-01')) DESC, coalesce(speaker, ''), d.id
