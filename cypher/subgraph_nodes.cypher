// The nodes of a label with these ids, with all they hold
MATCH (n:`LABEL`) WHERE n.id IN $ids
RETURN n.id AS id, labels(n) AS labels, properties(n) AS properties
