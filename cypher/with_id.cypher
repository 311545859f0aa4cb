// The entities or events of an id: one or none
MATCH (n:`LABEL` {id: $id})
RETURN n.id AS id
