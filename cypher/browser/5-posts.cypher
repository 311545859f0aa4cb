// 5 Who holds which post
MATCH path = (:Person)-[:HOLDS_POSITION]->(:Entity)
RETURN path
LIMIT 60
