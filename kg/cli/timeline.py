"""kg timeline: what an actor took part in, in order of time."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby
from textwrap import wrap
from typing import Annotated, Any

from typer import Argument

from kg.cli.arguments import Graph, Output, Rows
from kg.cli.output import RowFormat, chosen, terminal_width, write_rows, write_text
from kg.cli.table import cell

Actor = Annotated[str, Argument(metavar="ACTOR", help="A name in any language, script and case form, or an id.")]
Row = dict[str, Any]
SENTENCE = "│         "  # stands before the sentence, below the date


def timeline(graph: Graph, actor: Actor, format: Rows = None, output: Output = "-") -> None:
    """Draw what an actor took part in, in order of time.

    Example: kg timeline graph Scholz
    """
    from kg.cli.portrait import Portraits
    from kg.pipeline.folder import GraphFolder

    portraits = Portraits(GraphFolder(graph).graph())
    rows = [row for id in portraits.find(actor) for row in portraits.part_in(id)]
    if chosen(format, output) is RowFormat.TABLE:
        return write_text((f"{line}\n" for line in drawn(rows, terminal_width())), output)
    write_rows(rows, format, output)


def drawn(rows: Sequence[Row], width: int) -> Iterator[str]:
    """Lines: an actor, a year, and along it each event with its first sentence."""
    if not rows:
        yield "(no events)"
    for actor, events in groupby(rows, key=lambda row: row["actor"]):
        yield cell(actor)
        for year, together in groupby(events, key=lambda row: (row["date"] or "no date")[:4]):
            yield "no date" if year == "no d" else year
            for row in together:
                yield from _event(row, width)


def _event(row: Row, width: int) -> Iterator[str]:
    day = (row["date"] or "")[5:]
    about = [row["role"], *([row["status"]] if row["status"] != "occurred" else []), _articles(row["articles"])]
    text = f"{cell(row['what'])} ({', '.join(about)})"
    yield from wrap(text, width, initial_indent=f"├─ {day:5}  ", subsequent_indent=SENTENCE, break_long_words=False)
    quote = f"“{cell(row['quote'])}”"
    yield from wrap(quote, width, initial_indent=SENTENCE, subsequent_indent=SENTENCE, break_long_words=False)


def _articles(count: int) -> str:
    return "1 article" if count == 1 else f"{count} articles"
