"""Rows as a table: columns side by side, what is long on lines of its own below."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from textwrap import wrap
from typing import Any

LONGEST = 40  # characters of a cell that stands in a column
GAP = "  "
INDENT = "    "
NOTHING = "–"  # begins a row of which only what stands below is told


def table(rows: Sequence[Mapping[str, Any]], width: int) -> Iterator[str]:
    """The lines; as many columns as `width` has room for, the widest go below first."""
    if not rows:
        yield "(no rows)"
        return
    cells = [{name: cell(value) for name, value in row.items()} for row in rows]
    widths = {name: max(len(name), *(len(row[name]) for row in cells)) for name in cells[0]}
    below = _below(widths, width)
    columns = {name: widths[name] for name in widths if name not in below}
    header = {name: name for name in widths}
    yield from _row(header, columns, below, width, labels=False)
    yield "─" * min(width, sum(columns.values()) + len(GAP) * (len(columns) - 1))
    for row in cells:
        yield from _row(row, columns, below, width, labels=len(below) > 1)


def cell(value: Any) -> str:
    """A value on one line, without signs that would steer a terminal."""
    if isinstance(value, list):
        return ", ".join(cell(item) for item in value)
    text = "" if value is None else " ".join(str(value).split())
    return "".join(sign for sign in text if sign.isprintable())


def _below(widths: Mapping[str, int], width: int) -> list[str]:
    below = {name for name, size in widths.items() if size > LONGEST}
    for name in sorted(widths, key=lambda name: -widths[name]):
        beside = [size for other, size in widths.items() if other not in below]
        if sum(beside) + len(GAP) * (len(beside) - 1) > width and len(beside) > 1:
            below.add(name)
    return [name for name in widths if name in below]


def _row(
    row: Mapping[str, str], columns: Mapping[str, int], below: Sequence[str], width: int, labels: bool
) -> Iterator[str]:
    if columns:
        yield GAP.join(row[name].ljust(size) for name, size in columns.items()).rstrip() or NOTHING
    for name in below:
        if row[name]:
            text = f"{name}: {row[name]}" if labels else row[name]
            yield from wrap(text, width, initial_indent=INDENT, subsequent_indent=INDENT, break_long_words=False)
