// Writes nodes: one row per node, nulls take a property away
UNWIND $rows AS row
MERGE (n:`LABELS` {id: row.id})
SET n += row.properties
