"""The graph in a file: one JSON line per record, opened by its kind. Written and read as a stream."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import fields
from typing import Any

from kg.errors import InvalidFacts
from kg.model import Article, Entity, Event, Graph, GraphMention, Ownership, Position, from_json, to_json

# In the order of Graph's lists.
KINDS: dict[str, type[Any]] = {
    "article": Article,
    "entity": Entity,
    "event": Event,
    "position": Position,
    "ownership": Ownership,
    "mention": GraphMention,
}
_OPENING = re.compile(r'\{"kind":"(\w+)",')


def graph_lines(graph: Graph) -> Iterator[str]:
    """The lines of graph.jsonl, each with its newline."""
    for kind, each in zip(KINDS, fields(graph), strict=True):
        for record in getattr(graph, each.name):
            yield f'{{"kind":"{kind}",{to_json(record)[1:]}\n'


def read_graph(lines: Iterable[str], where: str = "graph.jsonl") -> Graph:
    """The graph of such lines. Raises InvalidFacts with the line number."""
    graph = Graph()
    lists = dict(zip(KINDS, (getattr(graph, each.name) for each in fields(graph)), strict=True))
    for number, line in enumerate(lines, start=1):
        opening = _OPENING.match(line)
        if opening is None or opening[1] not in KINDS:
            raise InvalidFacts(f"{where}:{number}: not a record of a graph; kinds are {', '.join(KINDS)}.")
        record = from_json(KINDS[opening[1]], "{" + line[opening.end() :], f"{where}:{number}")
        lists[opening[1]].append(record)
    return graph
