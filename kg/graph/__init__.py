"""Facts + links → Graph: what all articles say together, checked, kept in a file, seen as a property graph."""

from kg.graph.assemble import assemble
from kg.graph.checking import check, unknown_terms
from kg.graph.direct import DirectEdge, direct_edges
from kg.graph.files import graph_lines, read_graph
from kg.graph.part import part_of
from kg.graph.property_graph import DATE_PROPERTIES, PropertyEdge, PropertyGraph, PropertyNode, property_graph
from kg.graph.restored import restored

__all__ = [
    "DATE_PROPERTIES",
    "DirectEdge",
    "PropertyEdge",
    "PropertyGraph",
    "PropertyNode",
    "assemble",
    "check",
    "direct_edges",
    "graph_lines",
    "part_of",
    "property_graph",
    "read_graph",
    "restored",
    "unknown_terms",
]
