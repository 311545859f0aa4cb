"""A Neo4j of one's own: started, found again, asked with a password, stopped; and nobody else's process touched."""

from __future__ import annotations

import json
import os
import signal
import urllib.request
from pathlib import Path

import pytest

from kg.errors import KgError, StoreUnavailable
from kg.graph.property_graph import PropertyGraph
from kg.stores import neo4j_server as server
from kg.stores.bolt import GraphStore
from kg.stores.loading import Loaded
from kg.stores.ports import LOCALHOST, answers, free_port


def test_start_with_a_password_ask_and_stop(tmp_path: Path) -> None:
    started = server.start(tmp_path, free_port(), free_port(), password="correct horse")
    try:
        assert server.status(tmp_path) == started
        assert server.start(tmp_path) == started, "a second start finds the first"
        with GraphStore(started.bolt, "neo4j", "correct horse") as store:
            assert store.query("RETURN 1 AS one") == [{"one": 1}]
        with pytest.raises(StoreUnavailable, match="refuses the user or password"):
            GraphStore(started.bolt, "neo4j", "wrong")
        with urllib.request.urlopen(started.browser) as page:
            assert b"neo4j" in page.read().lower()
        with pytest.raises(StoreUnavailable, match="what answers there is not a Neo4j"):
            GraphStore(f"bolt://{LOCALHOST}:{started.http_port}")
    finally:
        assert server.stop(tmp_path)
    assert server.status(tmp_path) is None
    assert not answers(started.bolt_port)
    assert not server.stop(tmp_path)


def test_a_home_without_a_password_gets_one_later_and_keeps_it(tmp_path: Path) -> None:
    ports = free_port(), free_port()
    try:
        server.start(tmp_path, *ports)
        with pytest.raises(StoreUnavailable, match="runs already and asks for no password; kg neo4j stop"):
            server.start(tmp_path, password="correct horse")
        server.stop(tmp_path)
        started = server.start(tmp_path, *ports, password="correct horse")
        with GraphStore(started.bolt, "neo4j", "correct horse") as store:
            assert store.query("RETURN 1 AS one") == [{"one": 1}]
        assert server.start(tmp_path, password="correct horse") == started
        with pytest.raises(StoreUnavailable, match="runs already, with another password"):
            server.start(tmp_path, password="battery staple")
        server.stop(tmp_path)
        with pytest.raises(StoreUnavailable, match="has a password already, and it is another one"):
            server.start(tmp_path, *ports, password="battery staple")
        assert server.status(tmp_path) is None
    finally:
        server.stop(tmp_path)


def test_a_short_password_is_told_before_anything_starts(tmp_path: Path) -> None:
    with pytest.raises(KgError, match=r"^Neo4j wants a password of 8 characters or more; this one has 6\.$"):
        server.start(tmp_path, password="secret")
    assert list(tmp_path.iterdir()) == []


def test_a_server_that_dies_in_mid_load_is_told_and_the_next_load_completes(
    tmp_path: Path, graph: PropertyGraph, capfd: pytest.CaptureFixture[str]
) -> None:
    started = server.start(tmp_path, free_port(), free_port())

    def die(done: int, total: int) -> None:
        os.kill(started.pid, signal.SIGKILL)

    with (
        pytest.raises(StoreUnavailable, match="cannot be reached: nobody listens there"),
        GraphStore(started.bolt) as store,
    ):
        store.load(graph, die)
    assert capfd.readouterr().err == "", "the sentence is all that is said"
    try:
        with GraphStore(server.start(tmp_path, free_port(), free_port()).bolt) as store:
            assert store.load(graph).edges_written == len(graph.edges)
            assert store.load(graph) == Loaded()
    finally:
        server.stop(tmp_path)


def test_without_a_password_the_browser_connects_by_itself() -> None:
    found = server.Server(1, 0.0, "home", 7687, 7474)
    assert found.browser == "http://127.0.0.1:7474/browser/?dbms=bolt://127.0.0.1:7687&preselectAuthMethod=NO_AUTH"


def test_a_process_that_got_our_old_number_is_left_alone(tmp_path: Path) -> None:
    stale = {
        "pid": os.getpid(),
        "created": 1.0,
        "home": str(tmp_path),
        "bolt_port": 1,
        "http_port": 2,
        "password": False,
    }
    (tmp_path / "server.json").write_text(json.dumps(stale))
    assert server.status(tmp_path) is None
    assert not server.stop(tmp_path)


def test_a_port_that_is_taken_is_told(tmp_path: Path) -> None:
    import socket

    with socket.create_server((LOCALHOST, 0)) as taken:
        port = taken.getsockname()[1]
        with pytest.raises(StoreUnavailable, match=f"Port {port} is taken"):
            server.start(tmp_path / "home", bolt_port=port)
        assert free_port(port) != port


def test_a_server_that_cannot_start_leaves_no_process(tmp_path: Path) -> None:
    (tmp_path / "data").write_text("a file where its data folder should be")
    with pytest.raises(StoreUnavailable, match=r"console\.log says why"):
        server.start(tmp_path, free_port(), free_port())
    assert server.status(tmp_path) is None
