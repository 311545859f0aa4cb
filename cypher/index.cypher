// Finds the nodes of a label by a property
CREATE INDEX `NAME` IF NOT EXISTS FOR (n:`LABEL`) ON (n.`PROPERTY`)
