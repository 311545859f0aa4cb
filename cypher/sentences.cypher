// The sentences that tell of nodes of a label, with the types of the edges that bear them
UNWIND $ids AS id
MATCH (n:`LABEL` {id: id})-[r]-() WHERE r.kg IS NOT NULL AND r.quote IS NOT NULL
RETURN DISTINCT n.id AS id, type(r) AS type, r.quote AS quote
