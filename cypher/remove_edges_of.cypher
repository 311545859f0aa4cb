// Takes away the edges of nodes of a label that kg wrote
UNWIND $ids AS id
MATCH (n:`LABEL` {id: id})-[r]-() WHERE r.kg IS NOT NULL
WITH DISTINCT r
DELETE r
RETURN count(*) AS edges
