// 8 All that one article says: put words of its title, or leave it empty for any
WITH '' AS words
MATCH (article:Article)
WHERE toLower(article.name) CONTAINS toLower(words)
WITH article
LIMIT 1
MATCH (event:Event)-[told:REPORTED_IN]->(article)
OPTIONAL MATCH (actor:Actor)-[part:PARTICIPATED_IN]->(event)
RETURN article, told, event, part, actor
