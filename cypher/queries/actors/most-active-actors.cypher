// Who takes part in most, and in how many articles they are named
// limit: number, most rows = 20
MATCH (a:Actor)
WITH a, COUNT { (a)-[:PARTICIPATED_IN]->() } AS parts
ORDER BY parts DESC, a.id
LIMIT $limit
RETURN a.name AS actor, a.type AS type, parts AS parts, COUNT { (a)<-[:MENTIONS]-() } AS articles,
  a.wikidata AS wikidata, a.id AS id, [a.id] AS nodes
ORDER BY parts DESC, a.id
