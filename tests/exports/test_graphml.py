"""GraphML opens in networkx with everything in it."""

from __future__ import annotations

import io

import networkx
from hypothesis import given, settings

from kg.graph import property_graph
from kg.model import Graph
from tests.exports.samples import NAMES, named_graph, written
from tests.graph.told import told_graph


def read(graph: Graph) -> networkx.MultiDiGraph[str]:
    found: networkx.MultiDiGraph[str] = networkx.read_graphml(
        io.BytesIO(written(graph, "graphml")), force_multigraph=True
    )
    return found


def test_nodes_and_edges_are_those_of_the_property_graph() -> None:
    found, shape = read(told_graph()), property_graph(told_graph())
    assert set(found.nodes) == {node.id for node in shape.nodes}
    assert found.number_of_edges() == len(shape.edges)
    assert found.nodes["city-oslo"]["labels"] == ":Entity:Place:City"
    assert found.nodes["city-oslo"]["lat"] == 59.91
    assert found.nodes["person-berg"]["aliases"] == "Berg; Берг"
    edges = found.get_edge_data("person-berg", "person-koval").values()
    assert {edge["label"] for edge in edges} == {"MET", "DEMANDED_OF"}


@settings(deadline=None)
@given(NAMES)
def test_any_name_comes_back(name: str) -> None:
    found = read(named_graph(name))
    assert found.nodes["person-1"]["name"] == name == found.nodes["meeting-1"]["topic"]


def test_what_xml_cannot_hold_is_marked() -> None:
    assert read(named_graph("a\x00b\x0bc")).nodes["person-1"]["name"] == "a\ufffdb\ufffdc"
