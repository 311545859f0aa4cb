// One id, one node, under a label
CREATE CONSTRAINT `NAME` IF NOT EXISTS FOR (n:`LABEL`) REQUIRE n.id IS UNIQUE
