// 6 What happened where
MATCH path = (:Event)-[:TOOK_PLACE_AT]->(:Place)-[:LOCATED_IN*0..1]->(:Place)
RETURN path
LIMIT 60
