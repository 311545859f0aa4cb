"""The embedded graph: a folder, one process at a time, and a clean end."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from kg.graph.property_graph import PropertyEdge, PropertyGraph, PropertyNode, Value
from kg.stores.embedded import EmbeddedStore
from kg.stores.loading import Loaded

OPEN = """
import sys
from pathlib import Path
from kg.errors import StoreUnavailable
from kg.stores.embedded import EmbeddedStore
try:
    store = EmbeddedStore(Path(sys.argv[1]))
except StoreUnavailable as error:
    sys.exit(str(error))
print(store.query("MATCH (n) RETURN count(n) AS n")[0]["n"])
"""


def _other_process(folder: Path, standing_in: Path, end: str = "") -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-c", OPEN + end, str(folder)]
    root = Path(__file__).parents[2]
    return subprocess.run(
        command, cwd=standing_in, env={"PYTHONPATH": str(root)}, capture_output=True, text=True, timeout=60, check=False
    )


def test_one_process_at_a_time_and_the_next_finds_everything(tmp_path: Path, graph: PropertyGraph) -> None:
    folder, elsewhere = tmp_path / "graph", tmp_path / "elsewhere"
    elsewhere.mkdir()
    with EmbeddedStore(folder) as store:
        store.load(graph)
        second = _other_process(folder, elsewhere)
    assert second.returncode == 1
    assert second.stderr.strip() == f"{folder} is open in another process; one process at a time can use it."
    third = _other_process(folder, elsewhere)  # never closed by its script: the process ends all the same
    assert (third.returncode, third.stdout.strip(), third.stderr) == (0, str(len(graph.nodes)), "")
    assert list(elsewhere.iterdir()) == [], "nothing is written where the user happens to stand"


def test_an_error_ends_the_process(tmp_path: Path) -> None:
    failed = _other_process(tmp_path / "graph", tmp_path, "raise RuntimeError('ours')")
    assert failed.returncode == 1
    assert failed.stderr.strip().endswith("RuntimeError: ours")


def test_a_file_is_no_graph_folder(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("x")
    told = _other_process(tmp_path / "file", tmp_path)
    assert told.returncode == 1
    assert "cannot be opened as a graph" in told.stderr
    assert len(told.stderr.strip().splitlines()) == 1


def test_a_filling_that_is_killed_begins_anew(tmp_path: Path, graph: PropertyGraph) -> None:
    """Its edges are written from both ends at different times: what is there is not to be built upon."""
    killed = """
import os
from tests.stores.winter import winter
store.load(winter(), lambda done, total: os._exit(9) if done == total else None)
"""
    assert _other_process(tmp_path / "graph", tmp_path, killed).returncode == 9
    with EmbeddedStore(tmp_path / "graph") as store:
        assert store.query("MATCH (n) RETURN count(n) AS n") == [{"n": 0}]
        store.load(graph)
        assert store.load(graph) == Loaded()
    assert _other_process(tmp_path / "graph", tmp_path).stdout.strip() == str(len(graph.nodes)), "it is whole now"


def test_a_filling_that_fails_begins_anew_in_the_same_process(tmp_path: Path, graph: PropertyGraph) -> None:
    """What it left is not built upon now, and what is whole now is not taken for half by the next process."""

    def stop(done: int, total: int) -> None:
        if done == total:
            raise MemoryError

    with EmbeddedStore(tmp_path / "graph") as store:
        with pytest.raises(MemoryError):
            store.load(graph, stop)
        assert store.query("MATCH (n) RETURN count(n) AS n") == [{"n": len(graph.nodes)}]
        assert store.load(graph) == Loaded(len(graph.nodes), len(graph.edges)), "all of it is written once more"
        assert store.load(graph) == Loaded()
    assert _other_process(tmp_path / "graph", tmp_path).stdout.strip() == str(len(graph.nodes))


def test_a_large_graph_is_filled_by_and_by(embedded: EmbeddedStore, monkeypatch: pytest.MonkeyPatch) -> None:
    """More edges than are held at a time, and both ends of each know of it."""
    monkeypatch.setattr("kg.stores.filling.HELD", 1_000)
    monkeypatch.setattr("kg.stores.filling.ENDS", 2_500)
    nodes = [PropertyNode(f"object-{number:02}", ("Entity", "Object"), {"name": f"{number}"}) for number in range(90)]
    edges = [
        PropertyEdge(one.id, other.id, "ABOUT", {"quote": f"{one.id} of {other.id}"})
        for one in nodes
        for other in nodes
    ]
    assert embedded.load(PropertyGraph(nodes, edges)) == Loaded(len(nodes), len(edges))
    for way in ("(a)-[r:ABOUT]->()", "(a)<-[r:ABOUT]-()"):
        rows = embedded.query(
            f"MATCH (a:Object) MATCH {way} RETURN a.id AS id, count(DISTINCT r.quote) AS n ORDER BY id"
        )
        assert rows == [{"id": node.id, "n": len(nodes)} for node in nodes]


def test_dates_beside_lists_are_dates(embedded: EmbeddedStore) -> None:
    told: dict[str, Value] = {"name": "News", "also": ["b", "c"], "published": "2022-01-21"}
    embedded.load(PropertyGraph([PropertyNode("article-a", ("Article",), told)]))
    rows = embedded.query("MATCH (a:Article) WHERE a.published > date('2022-01-20') RETURN a.also AS also")
    assert rows == [{"also": ["b", "c"]}]
