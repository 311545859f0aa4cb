// What nodes of a label bear: their names and properties, all their labels, the types of relationships that others wrote
UNWIND $ids AS id
MATCH (n:`LABEL` {id: id})
OPTIONAL MATCH (n)-[r]-() WHERE r.kg IS NULL
RETURN n.id AS id, keys(n) AS keys, labels(n) AS labels, collect(DISTINCT type(r)) AS types,
  n.wikidata AS wikidata, n.type AS type,
  [n.name, n.name_en, n.name_ru, n.name_uk] + coalesce(n.aliases, []) AS names
