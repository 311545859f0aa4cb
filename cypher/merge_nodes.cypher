// Adds nodes, one row per node; the same row again changes nothing
UNWIND $rows AS row
MERGE (n:`LABELS` {id: row.id})
SET n += row.properties
