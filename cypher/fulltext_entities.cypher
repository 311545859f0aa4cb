// Finds entities by words of their names, in any of the three languages
CREATE FULLTEXT INDEX entity_names IF NOT EXISTS
FOR (n:Entity) ON EACH [n.name, n.name_ru, n.name_uk, n.name_en, n.aliases]
