// 1 Who met whom: click an edge for the sentence that says so and its article
MATCH path = (:Actor)-[:MET|SPOKE_BY_PHONE_WITH|HELD_TALKS_WITH|VISITED]-(:Actor)
RETURN path
LIMIT 60
