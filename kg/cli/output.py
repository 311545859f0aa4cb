"""What goes to standard output: text as it is, rows as a table on a terminal and as JSON when captured."""

from __future__ import annotations

import csv
import io
import json
import re
import sys
from collections.abc import Iterable, Mapping, Sequence
from enum import StrEnum
from pathlib import Path
from shutil import get_terminal_size
from typing import Any

from kg.cli.table import cell, table
from kg.pipeline.writing import replacing

CAPTURED_WIDTH = 100  # characters; a terminal gives its own

Rows = Sequence[Mapping[str, Any]]


class RowFormat(StrEnum):
    """How rows are written."""

    TABLE = "table"
    JSON = "json"
    CSV = "csv"
    MARKDOWN = "markdown"


def write_rows(rows: Rows, format: RowFormat | None, output: str = "-") -> None:
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


def as_table(rows: Rows) -> list[str]:
    """As wide as the terminal."""
    width = get_terminal_size().columns if sys.stdout.isatty() else CAPTURED_WIDTH
    return [f"{line}\n" for line in table(rows, width)]


def as_json(rows: Rows) -> list[str]:
    """One array, one row a line."""
    lines = ",\n".join(json.dumps(row, ensure_ascii=False) for row in rows)
    return [f"[{lines}]\n"]


def as_csv(rows: Rows) -> list[str]:
    """A header and one line a row, for spreadsheets."""
    file = io.StringIO()
    writer = csv.writer(file, lineterminator="\n")
    writer.writerow(rows[0] if rows else ())
    writer.writerows([_field(value) for value in row.values()] for row in rows)
    return [file.getvalue()]


def as_markdown(rows: Rows) -> list[str]:
    """A table for a page, a wiki, a pull request."""
    if not rows:
        return ["(no rows)\n"]
    lines = [list(rows[0]), ["---"] * len(rows[0]), *([cell(value) for value in row.values()] for row in rows)]
    return [f"| {' | '.join(_escaped(text) for text in line)} |\n" for line in lines]


def _escaped(text: str) -> str:
    return re.sub(r"([\\|`*_<\[\]])", r"\\\1", text)


def _field(value: Any) -> Any:
    return "; ".join(map(str, value)) if isinstance(value, list) else value


ROW_FORMATS = {
    RowFormat.TABLE: as_table,
    RowFormat.JSON: as_json,
    RowFormat.CSV: as_csv,
    RowFormat.MARKDOWN: as_markdown,
}
