"""GEXF through networkx: Gephi's own format, with the days of events for its timeline."""

from __future__ import annotations

import io
import re
from collections.abc import Mapping
from typing import Any, BinaryIO

from kg.exports.exporter import ExportOptions
from kg.exports.multigraph import to_networkx
from kg.model import Graph

# networkx writes the day of the run: the same graph would give other bytes tomorrow.
_TODAY = re.compile(rb' lastmodifieddate="[\d-]+"')


class GexfExporter:
    """One file, nodes and edges with their properties; an event lasts from its earliest to its latest day."""

    name = "gexf"
    suffix = ".gexf"
    title = "GEXF for Gephi, with a timeline"

    def write(self, graph: Graph, out: BinaryIO, options: ExportOptions) -> None:
        import networkx

        shape = to_networkx(graph)
        for _, properties in shape.nodes(data=True):
            _date(properties)
        for *_, properties in shape.edges(data=True):
            _date(properties)
        whole = io.BytesIO()
        networkx.write_gexf(shape, whole)
        out.write(_TODAY.sub(b"", whole.getvalue(), count=1))


def _date(properties: dict[str, Any]) -> None:
    """GEXF takes `start` and `end` for whole days; what was told may be a month and goes by another name."""
    told = {f"told_{name}": properties.pop(name) for name in ("start", "end") if name in properties}
    properties.update(told | _days(properties))


def _days(properties: Mapping[str, Any]) -> dict[str, Any]:
    if "earliest" not in properties:
        return {}
    return {"start": properties["earliest"], "end": properties["latest"]}
