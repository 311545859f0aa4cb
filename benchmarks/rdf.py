"""How fast and in how much memory a graph is written as RDF: python benchmarks/rdf.py GRAPH [--copies 100].

The graph is copied, with other ids, until it is large. Compared is pyoxigraph's own writer in the same run, given the
same quads: as plain rows, of which it makes quads first as we do of the graph, and as quads that lie ready in its
memory. Its JSON-LD has no context and no short names. Seconds are of CPU, of several rounds the fastest.
"""

from __future__ import annotations

import argparse
import os
import re
import resource
import time
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import BinaryIO

import pyoxigraph

from kg.exports import EXPORTERS, ExportOptions
from kg.exports.quads import quads, triples
from kg.exports.terms import prefixes
from kg.graph import graph_lines, read_graph
from kg.model import Graph
from kg.pipeline.folder import GraphFolder

OPTIONS = ExportOptions()
FORMATS = {"turtle": "TURTLE", "nquads": "N_QUADS", "trig": "TRIG", "jsonld": "JSON_LD"}
ID = re.compile(r'(?<=")[a-z]+-[0-9a-f]{16,20}(?=")')
Plain = tuple[str, ...]


def copied(graph: Graph, copies: int) -> Graph:
    """The same graph so many times, no two nodes the same."""
    whole = Graph()
    for number in range(copies):
        articles = [replace(each, text=f"{each.text}\n\n{number}") for each in graph.articles]
        named = {old.node_id: new.node_id for old, new in zip(graph.articles, articles, strict=True)}
        lines = (ID.sub(lambda id: named.get(id[0], f"{id[0]}{number}"), line) for line in graph_lines(graph))  # noqa: B023
        copy = read_graph(lines, "copy")
        for name in ("entities", "events", "positions", "mentions"):
            getattr(whole, name).extend(getattr(copy, name))
        whole.articles += articles
    return whole


def seconds(write: Callable[[], object], rounds: int) -> float:
    """Of CPU, the fastest round."""
    took = []
    for _ in range(rounds):
        start = time.process_time()
        write()
        took.append(time.process_time() - start)
    return min(took)


def memory() -> float:
    """The most this process ever had, in MB."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def plain(quad: pyoxigraph.Quad | pyoxigraph.Triple) -> Plain:
    """What a quad is in Python: subject, predicate, object, its language and datatype, the graph."""
    object, name = quad.object, getattr(getattr(quad, "graph_name", None), "value", "")
    is_text = isinstance(object, pyoxigraph.Literal)
    more = (object.language or "", object.datatype.value) if is_text else ("", "")
    return quad.subject.value, quad.predicate.value, object.value, *more, name


def made(rows: list[Plain]) -> Iterator[pyoxigraph.Quad]:
    """Quads of plain rows, as anyone would make them."""
    named, default = pyoxigraph.NamedNode, pyoxigraph.DefaultGraph()
    for subject, predicate, object, lang, datatype, graph in rows:
        value = literal(object, lang, datatype) if datatype else named(object)
        yield pyoxigraph.Quad(named(subject), named(predicate), value, named(graph) if graph else default)


def literal(text: str, lang: str, datatype: str) -> pyoxigraph.Literal:
    """With its language or its datatype."""
    if lang:
        return pyoxigraph.Literal(text, language=lang)
    return pyoxigraph.Literal(text, datatype=pyoxigraph.NamedNode(datatype))


def compare(name: str, graph: Graph, out: BinaryIO, rounds: int) -> None:
    """Ours, then pyoxigraph on the same quads: from plain rows, and from quads that lie ready in its memory."""
    format, names = getattr(pyoxigraph.RdfFormat, FORMATS[name]), prefixes(OPTIONS)
    ready = list(triples(graph, OPTIONS) if name == "turtle" else quads(graph, OPTIONS))
    rows = [plain(quad) for quad in ready]
    ours = seconds(lambda: EXPORTERS[name].write(graph, out, OPTIONS), rounds)
    theirs = seconds(lambda: pyoxigraph.serialize(made(rows), out, format, prefixes=names), rounds)
    bare = seconds(lambda: pyoxigraph.serialize(ready, out, format, prefixes=names), rounds)
    print(f"{name:7} {len(ready):9,} quads, {len(ready) / ours:9,.0f} a second", end="; ")
    print(f"of pyoxigraph's speed from plain rows {theirs / ours:.2f}, from ready quads {bare / ours:.2f}")


def main() -> None:
    """The command line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("graph", type=Path)
    parser.add_argument("--copies", type=int, default=100)
    parser.add_argument("--rounds", type=int, default=3)
    args = parser.parse_args()
    graph = copied(GraphFolder(args.graph).graph(), args.copies)
    with Path(os.devnull).open("wb") as out:
        held = memory()
        took = {name: seconds(lambda: EXPORTERS[name].write(graph, out, OPTIONS), 1) for name in FORMATS}  # noqa: B023
        print(f"{len(graph.articles):,} articles held in {held:.0f} MB, {memory() - held:.0f} MB more to write them")
        print(", ".join(f"{name} {each:.1f} s" for name, each in took.items()))
        for name in FORMATS:
            compare(name, graph, out, args.rounds)


if __name__ == "__main__":
    main()
