// Changes nodes that are there, one row per node; a null takes a property away
UNWIND $rows AS row
MATCH (n:`LABELS` {id: row.id})
SET n += row.properties
