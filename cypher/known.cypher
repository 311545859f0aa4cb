// The entities that are these in Wikidata
MATCH (n:Entity) WHERE n.wikidata IN $ids
RETURN n.id AS id
ORDER BY id
