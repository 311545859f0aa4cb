"""Plain CSV tables of nodes, edges and events in one archive: for a spreadsheet, pandas, Gephi's import."""

from __future__ import annotations

import io
from collections.abc import Iterable, Mapping, Sequence
from typing import BinaryIO

from kg.exports.archive import csv_text, write_archive
from kg.exports.exporter import ExportOptions
from kg.exports.table import TableExporter
from kg.graph.property_graph import PropertyEdge, PropertyNode, Value, property_graph
from kg.model import Graph


class TablesExporter:
    """nodes.csv, edges.csv and events.csv, in UTF-8 with a byte order mark as the table alone."""

    name = "csv"
    suffix = ".csv.zip"
    title = "CSV tables of nodes, edges and events"

    def write(self, graph: Graph, out: BinaryIO, options: ExportOptions) -> None:
        shape, events = property_graph(graph), io.BytesIO()
        TableExporter().write(graph, events, options)
        tables = {"nodes.csv": _nodes(shape.nodes), "edges.csv": _edges(shape.edges)}
        encoded = {name: text.encode("utf-8-sig") for name, text in tables.items()}
        write_archive(out, [*encoded.items(), ("events.csv", events.getvalue())])


def _nodes(nodes: Sequence[PropertyNode]) -> str:
    columns = _columns(node.properties for node in nodes)
    rows = ([node.id, *_cells(node.properties, columns), _cell(list(node.labels))] for node in nodes)
    return csv_text(["id", *columns, "labels"], rows)


def _edges(edges: Sequence[PropertyEdge]) -> str:
    columns = _columns(edge.properties for edge in edges)
    rows = ([edge.source, edge.target, edge.type, *_cells(edge.properties, columns)] for edge in edges)
    return csv_text(["source", "target", "relation", *columns], rows)


def _columns(records: Iterable[Mapping[str, Value]]) -> list[str]:
    """Every property that is met, the name and the type first."""
    met = {name for properties in records for name in properties}
    return [*(name for name in ("name", "type") if name in met), *sorted(met - {"name", "type"})]


def _cells(properties: Mapping[str, Value], columns: Iterable[str]) -> list[str]:
    return [_cell(properties.get(name, "")) for name in columns]


def _cell(value: Value) -> str:
    text = "; ".join(value) if isinstance(value, list) else str(value)
    return text.replace("\x00", "\ufffd")
