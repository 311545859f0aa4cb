// Gives nodes a label that others put on those they stand for
UNWIND $rows AS row
MATCH (heir:`HEIR` {id: row.heir})
SET heir:`THEIRS`
