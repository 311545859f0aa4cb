// How much happened and was said in each month
// from: date, first day = 0001-01-01
// to: date, last day = 9999-12-31
WITH date($from) AS first, date($to) AS last
MATCH (e:Event)
WHERE e.earliest >= first AND e.earliest <= last
WITH e.earliest AS day, count(e) AS told, sum(CASE WHEN e:Statement THEN 1 ELSE 0 END) AS statements
WITH left(toString(day), 7) AS month, sum(told) AS told, sum(statements) AS statements
RETURN month AS month, told - statements AS events, statements AS statements
ORDER BY month
