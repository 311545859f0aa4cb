// How much happened and was said in each month
// from: date, first day = 0001-01-01
// to: date, last day = 9999-12-31
MATCH (e:Event)
WHERE e.earliest >= date($from) AND e.earliest <= date($to)
WITH e.earliest.year AS year, e.earliest.month AS month, count(e) AS told,
  sum(CASE WHEN e:Statement THEN 1 ELSE 0 END) AS statements
RETURN toString(year) + '-' + right('0' + toString(month), 2) AS month, told - statements AS events,
  statements AS statements
ORDER BY month
