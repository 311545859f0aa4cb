// Adds edges of one type that are known to be missing, one row per edge
UNWIND $rows AS row
MATCH (a:`SOURCE` {id: row.source})
MATCH (b:`TARGET` {id: row.target})
CREATE (a)-[r:`TYPE` {kg: row.stamp}]->(b)
SET r += row.properties
