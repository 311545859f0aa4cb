// The articles that tell of an event, each with its sentence
// event: event, id of the event, or words of its name (required)
// limit: number, most rows = 100
MATCH (e:Event) WHERE e.id IN $event
MATCH (e)-[told:REPORTED_IN]->(a:Article)
RETURN e.name AS event, a.name AS article, a.publisher AS publisher, a.published AS published, told.quote AS quote,
  told.begin AS begin, told.end AS end, a.url AS url, [e.id, a.id] AS nodes
ORDER BY e.name, e.id, coalesce(a.published, date('9999-12-31')), a.id, told.begin
LIMIT $limit
