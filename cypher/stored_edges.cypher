// The edges that kg wrote, with their stamps
MATCH (a)-[r]->() WHERE r.kg IS NOT NULL
RETURN r.kg AS stamp, a.id AS source, type(r) AS type
