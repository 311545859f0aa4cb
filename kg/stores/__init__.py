"""A graph, kept: records in SQLite, the property graph in the embedded store or in Neo4j."""
