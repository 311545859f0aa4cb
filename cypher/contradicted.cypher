// What is kept and says otherwise than its heir does: one property, two values
UNWIND $rows AS row
MATCH (k:Kept {id: row.id})
MATCH (heir:`HEIR` {id: row.heir})
WHERE any(key IN keys(k) WHERE NOT key IN $own AND heir[key] <> k[key])
RETURN k.id AS id
