"""What goes to standard output: text as it is, rows as a table on a terminal and as JSON when captured."""

from __future__ import annotations

import csv
import io
import json
import sys
from collections.abc import Iterable, Mapping, Sequence
from enum import StrEnum
from pathlib import Path
from typing import Any

from kg.pipeline.writing import replacing

CAPTURED_WIDTH = 120  # characters; a terminal gives its own


class RowFormat(StrEnum):
    """How rows are written."""

    TABLE = "table"
    JSON = "json"
    CSV = "csv"


def write_rows(rows: Sequence[Mapping[str, Any]], format: RowFormat | None, output: str = "-") -> None:
    """Rows of equal keys. Without a format: a table on a terminal, else JSON, a row a line."""
    usual = RowFormat.TABLE if output == "-" and sys.stdout.isatty() else RowFormat.JSON
    write_text(ROW_FORMATS[format or usual](rows), output)


def write_text(pieces: Iterable[str], output: str = "-") -> None:
    """To standard output, or to a file that is there whole or not at all."""
    if output == "-":
        sys.stdout.writelines(pieces)
        sys.stdout.flush()
        return
    with replacing(Path(output)) as file:
        file.writelines(pieces)


def as_table(rows: Sequence[Mapping[str, Any]]) -> list[str]:
    """Columns side by side, long cells over several lines."""
    from rich import box
    from rich.console import Console
    from rich.table import Table
    from rich.text import Text

    if not rows:
        return ["(no rows)\n"]
    table = Table(box=box.SIMPLE_HEAD, pad_edge=False, header_style="bold")
    for name in rows[0]:
        table.add_column(Text(name), overflow="fold")
    for row in rows:
        table.add_row(*(Text(_cell(value)) for value in row.values()))
    console = Console(file=io.StringIO(), width=None if sys.stdout.isatty() else CAPTURED_WIDTH, color_system=None)
    with console.capture() as capture:
        console.print(table)
    return [line.rstrip() + "\n" for line in capture.get().splitlines() if line.strip()]


def as_json(rows: Sequence[Mapping[str, Any]]) -> list[str]:
    """One array, one row a line."""
    lines = ",\n".join(json.dumps(row, ensure_ascii=False) for row in rows)
    return [f"[{lines}]\n"]


def as_csv(rows: Sequence[Mapping[str, Any]]) -> list[str]:
    """A header and one line a row, for spreadsheets."""
    file = io.StringIO()
    writer = csv.writer(file, lineterminator="\n")
    writer.writerow(rows[0] if rows else ())
    writer.writerows([_cell(value) for value in row.values()] for row in rows)
    return [file.getvalue()]


def _cell(value: Any) -> str:
    if isinstance(value, list):
        return ", ".join(_cell(item) for item in value)
    return "" if value is None else str(value)


ROW_FORMATS = {RowFormat.TABLE: as_table, RowFormat.JSON: as_json, RowFormat.CSV: as_csv}
