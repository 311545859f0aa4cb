// Lets relationships of others, of one type, end at another node
UNWIND $rows AS row
MATCH (n:`LABEL` {id: row.id})<-[r:`THEIRS`]-(other) WHERE r.kg IS NULL
MATCH (heir:`HEIR` {id: row.heir})
CREATE (heir)<-[copy:`THEIRS`]-(other)
SET copy = properties(r)
DELETE r
