// What is kept of nodes that went, and who stands for the same
MATCH (k:Kept)
RETURN k.id AS id, k.kg_heir AS heir
