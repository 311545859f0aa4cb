"""Turtle, N-Quads and TriG, streamed."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import BinaryIO, cast

from kg.exports.exporter import ExportOptions
from kg.exports.quads import quads, triples
from kg.exports.terms import prefixes
from kg.model import Graph


@dataclass
class RdfExporter:
    """One of the plain RDF formats; `graphs` tells whether it has named graphs."""

    name: str
    suffix: str
    title: str
    format: str  # a constant of pyoxigraph.RdfFormat
    graphs: bool

    def write(self, graph: Graph, out: BinaryIO, options: ExportOptions) -> None:
        import pyoxigraph

        format = getattr(pyoxigraph.RdfFormat, self.format)
        stream = quads(graph, options) if self.graphs else triples(graph, options)
        sorted_out = _SortedPrefixes(out)
        pyoxigraph.serialize(stream, cast(BinaryIO, sorted_out), format, prefixes=prefixes(options))
        sorted_out.finish()


class _SortedPrefixes:
    """pyoxigraph writes its prefixes in another order each time; this puts the first lines in order."""

    def __init__(self, out: BinaryIO) -> None:
        self.out = out
        self.head: bytes | None = b""

    def write(self, data: bytes) -> int:
        if self.head is None:
            return self.out.write(data)
        self.head += data
        if re.search(rb"^(?!@prefix )[^\n]{8}", self.head, re.MULTILINE):
            self.finish()
        return len(data)

    def flush(self) -> None:
        self.out.flush()

    def finish(self) -> None:
        """Writes what is held back."""
        lines = (self.head or b"").splitlines(keepends=True)
        split = next((n for n, line in enumerate(lines) if not line.startswith(b"@prefix ")), len(lines))
        self.head = None
        self.out.writelines([*sorted(lines[:split]), *lines[split:]])


TURTLE = RdfExporter("turtle", ".ttl", "RDF: what all articles say together, and every mention", "TURTLE", False)
NQUADS = RdfExporter("nquads", ".nq", "RDF with a named graph per article, one line a quad", "N_QUADS", True)
TRIG = RdfExporter("trig", ".trig", "RDF with a named graph per article, for reading", "TRIG", True)
