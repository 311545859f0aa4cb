// What these entities belong to, and the articles that tell of posts and shares they have in each other
MATCH (a:Entity) WHERE a.id IN $ids
MATCH (a)-[tie:LOCATED_IN|PART_OF|MEMBER_OF|HOLDS_POSITION|OWNS]->(b:Entity)
WHERE tie.article IS NULL OR b.id IN $ids
RETURN DISTINCT coalesce(tie.article, b.id) AS id
