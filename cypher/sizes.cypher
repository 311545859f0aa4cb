// What 2, 5 or 20 articles tell of, marked for Neo4j Browser, which gives one size to a label; touches what differs only
MATCH (n:Entity|Event)
WITH n, CASE WHEN n:Event THEN coalesce(n.articles, 0) ELSE COUNT { (n)<-[:MENTIONS]-() } END AS articles
WHERE (articles >= 2) <> n:Articles2 OR (articles >= 5) <> n:Articles5 OR (articles >= 20) <> n:Articles20
REMOVE n:Articles2:Articles5:Articles20
FOREACH (_ IN CASE WHEN articles >= 2 THEN [1] ELSE [] END | SET n:Articles2)
FOREACH (_ IN CASE WHEN articles >= 5 THEN [1] ELSE [] END | SET n:Articles5)
FOREACH (_ IN CASE WHEN articles >= 20 THEN [1] ELSE [] END | SET n:Articles20)
