// What was said at a meeting, in a call or at a press conference
// event: event, id of the event, or words of its name (required)
// limit: number, most rows = 100
UNWIND $event AS id
MATCH (e:Event {id: id})
MATCH (d:Statement)-[:MADE_AT]->(e)
WITH DISTINCT e, d
ORDER BY coalesce(d.earliest, date('9999-12-31')), d.id, e.id
LIMIT $limit
OPTIONAL MATCH (s:Entity)-[:PARTICIPATED_IN {role: 'speaker'}]->(d)
WITH e, d, min(s.name) AS speaker, collect(DISTINCT s.id) AS speakers
OPTIONAL MATCH (d)-[told:REPORTED_IN]->(:Article)
WITH e, d, speaker, speakers, min(told.quote) AS quote
RETURN d.start AS date, e.name AS at, speaker AS speaker, d.type AS type, d.topic AS topic, quote AS quote,
  d.articles AS articles, d.id AS event, [e.id, d.id] + speakers AS nodes
ORDER BY coalesce(d.earliest, date('9999-12-31')), d.id, e.id
