// The edges that begin at these nodes of a label and end at some of the others
MATCH (a:`LABEL`) WHERE a.id IN $ids
MATCH (a)-[r]->(b) WHERE b.id IN $all
RETURN a.id AS source, type(r) AS type, b.id AS target, properties(r) AS properties
