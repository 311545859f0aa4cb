// What may bear a name: entities or events whose names hold some of its words, those with most of them first
UNWIND $indexes AS index
CALL db.index.fulltext.queryNodes(index, $words) YIELD node, score
WITH node, max(score) AS score
RETURN node.id AS id, node.type AS type,
  [node.name, node.name_en, node.name_ru, node.name_uk] + coalesce(node.aliases, []) AS names
ORDER BY score DESC, id
LIMIT 500
