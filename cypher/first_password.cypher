// Gives a new server's user a password in place of the one that every Neo4j begins with
ALTER CURRENT USER SET PASSWORD FROM $before TO $password
