// Gives what is kept to its heir
UNWIND $rows AS row
MATCH (k:Kept {id: row.id})
MATCH (heir:`HEIR` {id: row.heir})
REMOVE k.id, k.name, k.kg_heir
SET heir += properties(k)
DETACH DELETE k
