"""One sentence for each way a graph can be out of reach; reading only, unless told."""

from __future__ import annotations

import socket
from collections.abc import Iterator

import pytest

from kg.errors import KgError, StoreUnavailable
from kg.graph.property_graph import PropertyGraph
from kg.stores.bolt import GraphStore
from kg.stores.ports import LOCALHOST, free_port
from tests.conftest import Login


@pytest.fixture
def strange_port() -> Iterator[int]:
    """Where something listens that hangs up on everybody."""
    import threading

    with socket.create_server((LOCALHOST, 0)) as server:

        def serve() -> None:
            while True:
                try:
                    server.accept()[0].close()
                except OSError:
                    return

        threading.Thread(target=serve, daemon=True).start()
        yield server.getsockname()[1]


def test_nobody_listens() -> None:
    with pytest.raises(StoreUnavailable, match="cannot be reached: nobody listens there"):
        GraphStore(f"bolt://{LOCALHOST}:{free_port()}")


def test_no_such_host() -> None:
    with pytest.raises(StoreUnavailable, match=r"no-such-host\.invalid:7687 cannot be reached"):
        GraphStore("bolt://no-such-host.invalid:7687")


@pytest.mark.parametrize("uri", ["nonsense", "", "http://localhost:7474", "bolt://localhost:port"])
def test_no_address(uri: str) -> None:
    with pytest.raises(StoreUnavailable):
        GraphStore(uri)


def test_something_else_listens(strange_port: int) -> None:
    with pytest.raises(StoreUnavailable, match="cannot be reached"):
        GraphStore(f"bolt://{LOCALHOST}:{strange_port}")


def test_no_such_database(neo4j_server: Login) -> None:
    uri, user, password = neo4j_server
    with GraphStore(uri, user, password, database="nowhere") as store, pytest.raises(StoreUnavailable, match="nowhere"):
        store.query("RETURN 1 AS one")


WRITING = [
    "CREATE (n:Entity {id: 'x'})",
    "MATCH (n) DETACH DELETE n",
    "MATCH (n) SET n.name = 'x'",
    "MERGE (n:Entity {id: 'x'}) RETURN n.id AS id",
    "MATCH (n) WITH collect(n) AS all FOREACH (n IN all | SET n.x = 1)",
    "MATCH (n) CALL (n) { SET n.x = 1 } RETURN count(n) AS n",
    "CREATE INDEX extra FOR (n:Entity) ON (n.extra)",
    "PROFILE CREATE (n:Entity {id: 'x'})",
    "EXPLAIN MATCH (n) RETURN n; CREATE (:Entity)",
]


@pytest.mark.parametrize("cypher", WRITING)
def test_a_query_only_reads(cypher: str, store: GraphStore, graph: PropertyGraph) -> None:
    store.load(graph)
    with pytest.raises(KgError):
        store.query(cypher)
    names = store.query("MATCH (n) WHERE n.x IS NULL AND n.name <> 'x' RETURN count(n) AS n")
    assert names == [{"n": len(graph.nodes)}]


FILES = [
    "LOAD CSV FROM 'file:///etc/passwd' AS line RETURN line",
    "load /* */ csv FROM 'file:///etc/passwd' AS line RETURN line",
    "UNWIND ['/*'] AS a LOAD CSV FROM 'file:///etc/passwd' AS line RETURN line, '*/' AS b",
    "\\u004cOAD CSV FROM 'file:///etc/passwd' AS line RETURN line",
    "MATCH (n) CALL (n) { LOAD // and so on\nCSV FROM 'file:///etc/passwd' AS line RETURN line } RETURN line",
    "CALL apoc.load.json('file:///etc/passwd') YIELD value RETURN value",
    "CALL `apoc`.`export`.json.all('all.json', {}) YIELD file RETURN file",
]


@pytest.mark.parametrize("cypher", FILES)
def test_a_query_reads_no_files(cypher: str, store: GraphStore) -> None:
    with pytest.raises(KgError, match="reads or writes files"):
        store.query(cypher)


def test_files_in_a_string_or_a_comment_are_words(store: GraphStore) -> None:
    asked = "RETURN 'load csv' AS a, \"apoc.load.json\" AS b // LOAD CSV"
    assert store.query(asked) == [{"a": "load csv", "b": "apoc.load.json"}]


def test_writing_when_told(store: GraphStore) -> None:
    store.query("CREATE (:Entity {id: 'x', name: 'X'})", write=True)
    assert store.query("MATCH (n:Entity) RETURN n.name AS name") == [{"name": "X"}]


def test_wrong_cypher_is_one_sentence(store: GraphStore) -> None:
    with pytest.raises(KgError, match="The graph answers: ") as told:
        store.query("MATCH (n RETURN n")
    assert "\n" not in str(told.value)


def test_everything_comes_back_plain(store: GraphStore, graph: PropertyGraph) -> None:
    store.load(graph)
    (row,) = store.query(
        "MATCH path = (a:Person {id: 'person-lavrov'})-[r:PARTICIPATED_IN]->(e:Meeting) "
        "RETURN path AS path, e AS event, r AS role, [e.earliest] AS days, {first: e.earliest} AS map"
    )
    assert row["event"]["earliest"] == "2022-01-21"
    assert row["event"]["labels"] == ["Event", "Meeting"]
    assert (row["role"]["type"], row["role"]["role"]) == ("PARTICIPATED_IN", "participant")
    assert [step["type"] for step in row["path"]] == ["Person", "PARTICIPATED_IN", "Meeting"]
    assert (row["days"], row["map"]) == (["2022-01-21"], {"first": "2022-01-21"})


def test_what_neo4j_calls_deprecated_is_noticed(neo4j_server: Login) -> None:
    with GraphStore(*neo4j_server) as store:
        store.query("MATCH (n) RETURN id(n) AS old LIMIT 1")
        assert store.deprecations
