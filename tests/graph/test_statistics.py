"""A graph in numbers, the same in every process."""

from __future__ import annotations

import os
import subprocess
import sys

from kg.graph.statistics import Statistics
from kg.model import Account, Entity, Event, Graph
from tests.graph.told import roles, told_graph

PROGRAM = """
from kg.graph.statistics import Statistics
from tests.exports.large import large_graph
found = Statistics(large_graph(400, 150, 20))
print(found.actors(50), found.communities(50))
"""


def meetings(*pairs: str) -> Graph:
    """People who met in pairs."""
    ids = sorted({id for pair in pairs for id in pair.split()})
    return Graph(
        entities=[Entity(id, "Person", {"en": id.upper()}) for id in ids],
        events=[
            Event(f"meeting-{n}", {}, Account("Meeting", roles(participant=pair)), 1.0, ())
            for n, pair in enumerate(pairs)
        ],
    )


def test_counts() -> None:
    counts = {(row["what"], row["which"]): row["count"] for row in Statistics(told_graph()).counts()}
    assert counts["articles", "ru"] == 1 and counts["entities", "Person"] == 2
    assert counts["events", "Meeting"] == 1 and counts["statuses", "occurred"] == 3


def test_the_bridge_is_most_connected_and_between_all() -> None:
    first, *_ = Statistics(meetings("a b", "b c", "b d", "b d")).actors(10)
    assert (first["name"], first["ties"], first["events"]) == ("B", 3, 4)
    assert (first["degree"], first["betweenness"]) == (1.0, 1.0)


def test_two_circles_are_two_communities() -> None:
    found = Statistics(meetings("a b", "b c", "a c", "x y", "y z", "x z", "z w", "y w")).communities(10)
    assert [(row["actors"], sorted(row["names"])) for row in found] == [(4, ["W", "X", "Y", "Z"]), (3, ["A", "B", "C"])]


def test_a_graph_without_ties() -> None:
    assert Statistics(Graph()).actors(10) == Statistics(Graph()).communities(10) == []


def test_every_process_finds_the_same() -> None:
    found = set()
    for seed in ("1", "2"):
        here = {**os.environ, "PYTHONHASHSEED": seed, "PYTHONPATH": os.pathsep.join(filter(None, sys.path))}
        found.add(subprocess.run([sys.executable, "-c", PROGRAM], env=here, capture_output=True, check=True).stdout)
    assert len(found) == 1
