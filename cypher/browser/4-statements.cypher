// 4 Who said what to whom and about whom
MATCH (speaker:Actor)-[said:PARTICIPATED_IN {role: 'speaker'}]->(statement:Statement)
OPTIONAL MATCH (addressee:Actor)-[heard:PARTICIPATED_IN {role: 'addressee'}]->(statement)
OPTIONAL MATCH (statement)-[about:ABOUT]->(subject)
MATCH (statement)-[told:REPORTED_IN]->(article:Article)
RETURN speaker, said, statement, addressee, heard, about, subject, told, article
LIMIT 40
