"""The graph as Neo4j holds it."""

from __future__ import annotations

from kg.graph.edges import edges_of
from kg.graph.nodes import nodes_of
from kg.graph.properties import DATE_PROPERTIES, PropertyEdge, PropertyGraph, PropertyNode, Value
from kg.model import Graph

__all__ = ["DATE_PROPERTIES", "PropertyEdge", "PropertyGraph", "PropertyNode", "Value", "property_graph"]


def property_graph(graph: Graph) -> PropertyGraph:
    """The property graph of the design's two tables, and edges between entities (LOCATED_IN …) beside them."""
    edges = {_key(edge): edge for edge in edges_of(graph)}
    nodes = sorted(nodes_of(graph), key=lambda node: node.id)
    return PropertyGraph(nodes, [edges[key] for key in sorted(edges)])


def _key(edge: PropertyEdge) -> tuple[str, str, str, str]:
    return edge.source, edge.type, edge.target, repr(sorted(edge.properties.items()))
