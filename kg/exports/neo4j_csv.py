"""CSV files for `neo4j-admin database import full`, and the command itself, in one archive."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from typing import BinaryIO

from kg.exports.archive import csv_text, write_archive
from kg.exports.exporter import ExportOptions
from kg.graph.property_graph import DATE_PROPERTIES, PropertyEdge, PropertyNode, Value, property_graph
from kg.graph.stamps import STAMP, edge_stamp, node_stamp
from kg.model import Graph

# A sign that no name holds; `;` or `|` may be part of one.
ARRAY_DELIMITER = "\x1f"
COMMAND = """#!/bin/sh
# Run in this folder while the Neo4j server is stopped; it replaces the database named neo4j.
# Without a neo4j-admin of your own, say kg neo4j import FOLDER: it runs this on the server that kg neo4j start brings.
# Then start the server and let kg load make the indexes that questions need: it finds the rest there already.
neo4j-admin database import full neo4j --overwrite-destination --bad-tolerance=0 \\
    --multiline-fields=true --array-delimiter=U+001F \\
    {files}
"""

Row = list[str]
Properties = Mapping[str, Value]


class Neo4jCsvExporter:
    """A file per kind of node and per kind of edge; the first line of each tells the types."""

    name = "neo4j-csv"
    suffix = ".zip"
    title = "CSV files and the command for neo4j-admin's bulk import"

    def write(self, graph: Graph, out: BinaryIO, options: ExportOptions) -> None:
        write_archive(out, files(graph))


def files(graph: Graph) -> Iterator[tuple[str, str]]:
    """Name and content of each file; import.sh comes last."""
    shape = property_graph(graph)
    kind = {node.id: node.labels[0] for node in shape.nodes}
    nodes: dict[str, list[PropertyNode]] = defaultdict(list)
    edges: dict[tuple[str, str, str], list[PropertyEdge]] = defaultdict(list)
    for node in shape.nodes:
        nodes[kind[node.id]].append(node)
    for edge in shape.edges:
        edges[edge.type, kind[edge.source], kind[edge.target]].append(edge)
    written = {f"nodes-{label}.csv": _nodes(label, nodes[label]) for label in sorted(nodes)}
    written |= {f"edges-{'-'.join(key)}.csv": _edges(*key, edges[key]) for key in sorted(edges)}
    yield from written.items()
    yield "import.sh", COMMAND.format(files=" \\\n    ".join(map(_argument, written)))


def _argument(name: str) -> str:
    # Neo4j 2026 wants a folder before the name.
    return f"--{'nodes' if name.startswith('nodes') else 'relationships'}=./{name}"


def _nodes(label: str, nodes: list[PropertyNode]) -> str:
    columns = _columns(node.properties for node in nodes)
    header = [f"id:ID({label})", ":LABEL", STAMP, *columns.values()]
    rows = ([node.id, _labels(node), node_stamp(node), *_cells(node.properties, columns)] for node in nodes)
    return csv_text(header, rows)


def _labels(node: PropertyNode) -> str:
    return ARRAY_DELIMITER.join(node.labels)


def _edges(type: str, source: str, target: str, edges: list[PropertyEdge]) -> str:
    columns = _columns(edge.properties for edge in edges)
    header = [f":START_ID({source})", f":END_ID({target})", ":TYPE", STAMP, *columns.values()]
    rows = ([edge.source, edge.target, type, edge_stamp(edge), *_cells(edge.properties, columns)] for edge in edges)
    return csv_text(header, rows)


def _columns(records: Iterable[Properties]) -> dict[str, str]:
    """Property → how its column is headed: aliases → aliases:string[]."""
    samples = {name: value for properties in records for name, value in properties.items()}
    return {name: f"{name}{_type(name, samples[name])}" for name in sorted(samples)}


def _type(name: str, value: Value) -> str:
    if name in DATE_PROPERTIES:
        return ":date"
    kinds: dict[type, str] = {list: ":string[]", int: ":long", float: ":double"}
    return kinds.get(type(value), "")


def _cells(properties: Properties, columns: Iterable[str]) -> Row:
    return [_cell(properties.get(name, "")) for name in columns]


def _cell(value: Value) -> str:
    if isinstance(value, list):
        return ARRAY_DELIMITER.join(_cell(item.replace(ARRAY_DELIMITER, " ")) for item in value)
    return str(value).replace("\x00", "\ufffd")
