"""GraphML through networkx: opens in Gephi, yEd, Cytoscape and networkx itself."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, BinaryIO

from kg.exports.exporter import ExportOptions
from kg.graph.property_graph import Value, property_graph
from kg.model import Graph

if TYPE_CHECKING:
    import networkx

# XML 1.0 has no way to write these.
_NOT_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")


def to_networkx(graph: Graph) -> networkx.MultiDiGraph[str]:
    """The property graph; labels joined like Neo4j's (:Entity:Actor:Person), lists with "; "."""
    import networkx

    found: networkx.MultiDiGraph[str] = networkx.MultiDiGraph()
    shape = property_graph(graph)
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


class GraphMlExporter:
    """One file, nodes and edges with their properties."""

    name = "graphml"
    suffix = ".graphml"
    title = "GraphML for Gephi, yEd, Cytoscape and networkx"

    def write(self, graph: Graph, out: BinaryIO, options: ExportOptions) -> None:
        import networkx

        for line in networkx.generate_graphml(to_networkx(graph)):
            out.write(line.encode() + b"\n")
