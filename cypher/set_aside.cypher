// Keeps the properties that others wrote on nodes of a label, before these go; kg_heir is who stands for the same now
UNWIND $rows AS row
MATCH (n:`LABEL` {id: row.id})
MERGE (k:Kept {id: row.id})
SET k += properties(n)
SET k += $without
SET k.kg_heir = row.heir
