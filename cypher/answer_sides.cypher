// All that these events are tied to: who is in them, where they were, the articles
MATCH (e:Event) WHERE e.id IN $ids
MATCH (e)--(x)
RETURN DISTINCT x.id AS id
