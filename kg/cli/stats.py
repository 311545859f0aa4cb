"""kg stats: a graph in numbers."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby
from typing import Annotated, Any

from typer import Option

from kg.cli.arguments import Graph, Output, Rows
from kg.cli.output import RowFormat, chosen, write_tables

Limit = Annotated[int, Option("--limit", min=1, metavar="N", help="How many actors and communities.")]


def stats(graph: Graph, format: Rows = None, output: Output = "-", limit: Limit = 10) -> None:
    """Count what a graph holds, and who is most connected.

    Example: kg stats graph
    """
    from kg.graph.statistics import Statistics
    from kg.pipeline.folder import GraphFolder

    found, format = Statistics(GraphFolder(graph).graph()), chosen(format, output)
    counts = found.counts()
    tables = {
        "counts": _compact(counts) if format is RowFormat.TABLE else counts,
        "actors": found.actors(limit),
        "communities": found.communities(limit),
    }
    write_tables(tables, format, output)


def _compact(counts: Sequence[dict[str, Any]]) -> list[dict[str, Any]]:
    """A row for each kind of thing, for people: articles, 8, uk 4, ru 3, en 1."""
    return [
        {"what": what, "count": sum(row["count"] for row in rows), "of which": _parts(rows)}
        for what, rows in ((what, list(rows)) for what, rows in groupby(counts, key=lambda row: row["what"]))
    ]


def _parts(rows: Sequence[dict[str, Any]]) -> list[str]:
    return [f"{row['which']} {row['count']}" for row in rows]
