"""kg neo4j: start, status and stop of a server of one's own."""

from __future__ import annotations

import re
import socket
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from kg.stores import neo4j_server
from kg.stores.bolt import GraphStore
from kg.stores.ports import LOCALHOST, answers, free_port
from tests.cli.conftest import Kg


@contextmanager
def taken(port: int) -> Iterator[None]:
    """Somebody listens on it: here, if nobody else does."""
    if answers(port):
        yield
        return
    with socket.create_server((LOCALHOST, port)):
        yield


def test_the_usual_ports_are_evaded_only_where_none_is_asked_for() -> None:
    moved = neo4j_server.Server(1, 0.0, "home", 40001, neo4j_server.HTTP_PORT)
    assert list(neo4j_server.evasions(moved)) == ["Port 7687 is taken by another program; Bolt is on 40001."]
    assert list(neo4j_server.evasions(moved, 40001)) == []


def test_a_server_from_start_to_stop(kg: Kg, tmp_path: Path) -> None:
    home = ["--home", tmp_path / "neo4j"]
    assert "kg neo4j start" in kg("neo4j", "status", *home).err
    secret = ["--password", "a-secret-of-ours"]
    try:
        with taken(neo4j_server.HTTP_PORT):
            started = kg("neo4j", "start", "--port", free_port(), *home, *secret)
        assert started.code == 0
        bolt, browser = started.out.split()
        assert browser.startswith("http://127.0.0.1:")
        address = browser.partition("/browser/")[0]
        port = address.rpartition(":")[2]
        assert started.err == f"Port 7474 is taken by another program; Neo4j Browser is on {port}.\n"
        assert kg("neo4j", "start", *home, *secret).err == "", "it runs already, where it does"
        assert kg("neo4j", "status", *home).out == started.out
        with GraphStore(bolt, "neo4j", "a-secret-of-ours") as store:
            assert store.query("RETURN 1 AS one") == [{"one": 1}]
        refused = kg("query", "RETURN 1 AS one", "--uri", bolt, "--password", "wrong")
        assert (refused.code, refused.err) == (1, f"kg: {bolt} refuses the user or password.\n")
    finally:
        assert kg("neo4j", "stop", *home).err == "Neo4j is stopped.\n"
    assert "No server" in kg("neo4j", "stop", *home).err


def test_what_is_exported_is_imported_and_a_load_finds_all_of_it(kg: Kg, samples_graph: Path, tmp_path: Path) -> None:
    csv, home = tmp_path / "csv, of ours", ["--home", tmp_path / "neo4j"]
    assert "kg export" in kg("neo4j", "import", tmp_path, *home).err
    assert kg("export", samples_graph, "-f", "neo4j-csv", "-o", csv).code == 0
    done = kg("neo4j", "import", csv, *home)
    assert (done.code, done.out) == (0, "")
    assert re.match(r"\d+ nodes and [\d,]+ relationships are in ", done.err)
    assert "--replace" in kg("neo4j", "import", csv, *home).err
    assert kg("neo4j", "import", csv, *home, "--replace").err == done.err
    assert not [path for path in csv.iterdir() if path.suffix != ".csv" and path.name != "import.sh"]
    try:
        bolt = kg("neo4j", "start", *home, "--port", free_port()).out.split()[0]
        assert "kg neo4j stop" in kg("neo4j", "import", csv, *home, "--replace").err
        again = kg("load", samples_graph, "--uri", bolt).err
        assert ": 0 nodes and 0 edges added, 0 nodes changed, 0 nodes and 0 edges removed." in again
        rows = kg("query", "who-met-whom", "--uri", bolt).out
        assert rows == kg("query", samples_graph, "who-met-whom").out != "[]"
    finally:
        kg("neo4j", "stop", *home)
