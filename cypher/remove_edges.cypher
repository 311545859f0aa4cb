// Takes edges away
UNWIND $rows AS row
MATCH (a:`LABEL` {id: row.source})-[r:`TYPE` {kg: row.stamp}]->()
DELETE r
