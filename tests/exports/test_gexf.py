"""GEXF opens in networkx with everything in it, and says when an event was."""

from __future__ import annotations

import io

import networkx
import pytest
from hypothesis import given, settings

from kg.graph import property_graph
from kg.model import Graph
from tests.exports.samples import NAMES, named_graph, written
from tests.graph.told import told_graph


def read(graph: Graph) -> networkx.MultiDiGraph[str]:
    found: networkx.MultiDiGraph[str] = networkx.read_gexf(io.BytesIO(written(graph, "gexf")))
    return found


def test_nodes_and_edges_are_those_of_the_property_graph() -> None:
    found, shape = read(told_graph()), property_graph(told_graph())
    assert set(found.nodes) == {node.id for node in shape.nodes}
    assert found.number_of_edges() == len(shape.edges)
    assert found.nodes["city-oslo"]["label"] == "Oslo"
    edges = found.get_edge_data("person-berg", "person-koval").values()
    assert {edge["label"] for edge in edges} == {"MET", "DEMANDED_OF"}


def test_an_event_has_whole_days_and_what_was_told() -> None:
    transfer = next(data for _, data in read(told_graph()).nodes(data=True) if data.get("type") == "Transfer")
    assert (transfer["start"], transfer["end"], transfer["told_start"]) == ("2023-05-01", "2023-05-31", "2023-05")


def test_tomorrow_writes_the_same_bytes(monkeypatch: pytest.MonkeyPatch) -> None:
    today = written(told_graph(), "gexf")
    monkeypatch.setattr("time.strftime", lambda *_: "2099-12-31")
    assert written(told_graph(), "gexf") == today


@settings(deadline=None)
@given(NAMES)
def test_any_name_comes_back(name: str) -> None:
    found = read(named_graph(name))
    assert found.nodes["person-1"]["name"] == name == found.nodes["meeting-1"]["topic"]
