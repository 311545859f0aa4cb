// The events that two of these entities are in, or speak of
MATCH (a:Entity) WHERE a.id IN $ids
MATCH (a)-[:PARTICIPATED_IN|ABOUT]-(e:Event)
WITH e, count(DISTINCT a) AS sides
WHERE sides > 1
RETURN e.id AS id
