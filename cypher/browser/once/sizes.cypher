// Sizes by number of articles: marks what 2, 5 or 20 articles tell of for style.grass; run it anew after each load
MATCH (n:Entity|Event)
WITH n, CASE WHEN n:Event THEN n.articles ELSE COUNT { (n)<-[:MENTIONS]-(:Article) } END AS articles
REMOVE n:Articles2:Articles5:Articles20
FOREACH (_ IN CASE WHEN articles >= 2 THEN [1] ELSE [] END | SET n:Articles2)
FOREACH (_ IN CASE WHEN articles >= 5 THEN [1] ELSE [] END | SET n:Articles5)
FOREACH (_ IN CASE WHEN articles >= 20 THEN [1] ELSE [] END | SET n:Articles20)
RETURN
  count(CASE WHEN articles >= 2 THEN 1 END) AS two,
  count(CASE WHEN articles >= 5 THEN 1 END) AS five,
  count(CASE WHEN articles >= 20 THEN 1 END) AS twenty
