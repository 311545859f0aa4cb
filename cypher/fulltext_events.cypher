// Finds events by words of their names, in any of the three languages
CREATE FULLTEXT INDEX event_names IF NOT EXISTS
FOR (n:Event) ON EACH [n.name, n.name_ru, n.name_uk, n.name_en]
