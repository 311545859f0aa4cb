// Gives nodes other labels in place of theirs; their edges stay
UNWIND $ids AS id
MATCH (n:`LABEL` {id: id})
REMOVE n:`OLD`
SET n:`NEW`
