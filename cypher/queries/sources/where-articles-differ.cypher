// Events of which an article tells another date or status than the graph settled on
// limit: number, most rows = 100
MATCH (e:Event) WHERE e.articles > 1
MATCH (e)-[told:REPORTED_IN]->(a:Article)
WHERE told.start IS NOT NULL OR told.status IS NOT NULL
RETURN e.name AS what, e.start AS date, told.start AS told_date, e.status AS status, told.status AS told_status,
  a.publisher AS publisher, a.published AS published, told.quote AS quote, e.id AS event, [e.id, a.id] AS nodes
ORDER BY coalesce(e.earliest, date('9999-12-31')), e.id, coalesce(a.published, date('9999-12-31')), a.id, told.begin
LIMIT $limit
