"""The property graph as networkx has it: what GraphML and GEXF are written from."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from kg.graph.property_graph import PropertyGraph, Value, property_graph
from kg.model import Graph

if TYPE_CHECKING:
    import networkx

# XML 1.0 has no way to write these.
_NOT_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")


def to_networkx(graph: Graph) -> networkx.MultiDiGraph[str]:
    """The property graph of a graph."""
    return multigraph(property_graph(graph))


def multigraph(shape: PropertyGraph) -> networkx.MultiDiGraph[str]:
    """A property graph; labels joined like Neo4j's (:Entity:Actor:Person), lists with "; "."""
    import networkx

    found: networkx.MultiDiGraph[str] = networkx.MultiDiGraph()
    for node in shape.nodes:
        found.add_node(
            node.id, labels=":" + ":".join(node.labels), label=_flat(node.properties["name"]), **_all(node.properties)
        )
    for number, edge in enumerate(shape.edges):
        found.add_edge(edge.source, edge.target, key=f"edge-{number}", label=edge.type, **_all(edge.properties))
    return found


def _all(properties: dict[str, Value]) -> dict[str, str | int | float]:
    return {name: _flat(value) for name, value in properties.items()}


def _flat(value: Value) -> str | int | float:
    if isinstance(value, list):
        value = "; ".join(value)
    return _NOT_XML.sub("\ufffd", value) if isinstance(value, str) else value
