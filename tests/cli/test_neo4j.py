"""kg neo4j: start, status and stop of a server of one's own."""

from __future__ import annotations

from pathlib import Path

from kg.stores.bolt import GraphStore
from kg.stores.ports import free_port
from tests.cli.conftest import Kg


def test_a_server_from_start_to_stop(kg: Kg, tmp_path: Path) -> None:
    home = ["--home", tmp_path / "neo4j"]
    assert "kg neo4j start" in kg("neo4j", "status", *home).err
    secret = ["--password", "a-secret-of-ours"]
    try:
        started = kg("neo4j", "start", "--port", free_port(), *home, *secret)
        assert started.code == 0
        bolt, browser = started.out.split()
        assert browser.startswith("http://127.0.0.1:")
        assert kg("neo4j", "status", *home).out == started.out
        with GraphStore(bolt, "neo4j", "a-secret-of-ours") as store:
            assert store.query("RETURN 1 AS one") == [{"one": 1}]
        refused = kg("query", "RETURN 1 AS one", "--uri", bolt, "--password", "wrong")
        assert (refused.code, refused.err) == (1, f"kg: {bolt} refuses the user or password.\n")
    finally:
        assert kg("neo4j", "stop", *home).err == "Neo4j is stopped.\n"
    assert "No server" in kg("neo4j", "stop", *home).err
