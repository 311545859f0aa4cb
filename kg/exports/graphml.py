"""GraphML through networkx: opens in Gephi, yEd, Cytoscape and networkx itself."""

from __future__ import annotations

from typing import BinaryIO

from kg.exports.exporter import ExportOptions
from kg.exports.multigraph import to_networkx
from kg.model import Graph


class GraphMlExporter:
    """One file, nodes and edges with their properties."""

    name = "graphml"
    suffix = ".graphml"
    title = "GraphML for Gephi, yEd, Cytoscape and networkx"

    def write(self, graph: Graph, out: BinaryIO, options: ExportOptions) -> None:
        import networkx

        for line in networkx.generate_graphml(to_networkx(graph)):
            out.write(line.encode() + b"\n")
