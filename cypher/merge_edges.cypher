// Adds edges of one type, one row per edge; the same row again changes nothing
UNWIND $rows AS row
MATCH (a:`SOURCE` {id: row.source})
MATCH (b:`TARGET` {id: row.target})
MERGE (a)-[r:`TYPE` {kg: row.stamp}]->(b)
SET r += row.properties
