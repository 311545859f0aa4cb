// 7 The events that most articles tell of: click an edge for the sentence of each
MATCH (event:Event)
WITH event
ORDER BY event.articles DESC, event.earliest
LIMIT 8
MATCH path = (event)-[:REPORTED_IN]->(:Article)
RETURN path
