"""GraphML through networkx: opens in Gephi, yEd, Cytoscape and networkx itself."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, BinaryIO

from kg.exports.exporter import ExportOptions
from kg.exports.multigraph import to_networkx
from kg.model import Graph

if TYPE_CHECKING:
    import networkx


class GraphMlExporter:
    """One file, nodes and edges with their properties."""

    name = "graphml"
    suffix = ".graphml"
    title = "GraphML for Gephi, yEd, Cytoscape and networkx"

    def write(self, graph: Graph, out: BinaryIO, options: ExportOptions) -> None:
        for line in graphml(to_networkx(graph)):
            out.write(line.encode())


def graphml(graph: networkx.MultiDiGraph[str]) -> Iterator[str]:
    """The lines of the file."""
    import networkx

    return (f"{line}\n" for line in networkx.generate_graphml(graph))
