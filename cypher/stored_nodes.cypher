// The nodes of a label that kg wrote, with their stamps
MATCH (n:`LABEL`) WHERE n.kg IS NOT NULL
RETURN n.id AS id, n.kg AS stamp, labels(n) AS labels
