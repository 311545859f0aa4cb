// Who publishes: articles, events they tell of, first and last day
// limit: number, most rows = 100
MATCH (a:Article)
WITH a.publisher AS publisher, count(a) AS articles, sum(COUNT { (a)<-[:REPORTED_IN]-(:Event) }) AS told,
  min(a.published) AS first, max(a.published) AS last
RETURN publisher AS publisher, articles AS articles, told AS events_told, first AS first, last AS last
ORDER BY articles DESC, coalesce(publisher, '')
LIMIT $limit
