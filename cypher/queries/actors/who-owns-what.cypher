// Who owns which organization or a share of it
// owner: entity, whose possessions; empty means anybody's = ""
// owned: entity, what is owned; empty means anything = ""
// limit: number, most rows = 200
MATCH (a:Actor)-[owns:OWNS]->(o:Organization)
WHERE (size($owner) = 0 OR a.id IN $owner) AND (size($owned) = 0 OR o.id IN $owned)
RETURN a.name AS owner, o.name AS owned, owns.articles AS articles, owns.quote AS quote, [a.id, o.id] AS nodes
ORDER BY owner, owned, a.id, o.id
LIMIT $limit
