// With whom an actor cooperates and with whom it quarrels, by the PLOVER classes of what they took part in
// actor: entity, name in any language, script and case form, or id (required)
// limit: number, most rows = 50
MATCH (a:Entity) WHERE a.id IN $actor
MATCH (a)-[:PARTICIPATED_IN]->(e:Event)<-[:PARTICIPATED_IN]-(b:Actor)
WHERE b.id <> a.id AND e.plover IS NOT NULL
WITH DISTINCT a, b, e
WITH a, b, e.plover IN ['ACCUSE', 'ASSAULT', 'COERCE', 'MOBILIZE', 'PROTEST', 'REJECT', 'REQUEST', 'SANCTION',
  'THREATEN'] AS foes
WITH a, b, sum(CASE WHEN foes THEN 0 ELSE 1 END) AS cooperation, sum(CASE WHEN foes THEN 1 ELSE 0 END) AS conflict
RETURN a.name AS actor, b.name AS other, b.type AS type, cooperation AS cooperation, conflict AS conflict,
  [a.id, b.id] AS nodes
ORDER BY cooperation + conflict DESC, other, b.id, a.id
LIMIT $limit
