// The events that most articles tell of
// type: class, only events of this class, such as Meeting; empty means any = ""
// limit: number, most rows = 20
MATCH (e:Event)
WHERE $type = '' OR e.type = $type
RETURN e.start AS date, e.type AS type, e.name AS what, e.articles AS articles, e.status AS status, e.id AS event,
  [e.id] AS nodes
ORDER BY articles DESC, coalesce(e.earliest, date('9999-12-31')), e.id
LIMIT $limit
