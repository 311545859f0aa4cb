// 3 What the actor took part in, where it was, and the sentences: click an edge to an article
CALL db.index.fulltext.queryNodes('entity_names', 'Лавров') YIELD node AS actor
WITH actor
LIMIT 1
MATCH (actor)-[part:PARTICIPATED_IN]->(event:Event)-[told:REPORTED_IN]->(article:Article)
OPTIONAL MATCH (event)-[at:TOOK_PLACE_AT]->(place:Place)
RETURN actor, part, event, told, article, at, place
LIMIT 40
