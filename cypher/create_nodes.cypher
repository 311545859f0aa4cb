// Adds nodes that are known to be missing, one row per node
UNWIND $rows AS row
CREATE (n:`LABELS` {id: row.id})
SET n += row.properties
