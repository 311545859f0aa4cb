"""CSV: a header line with the names of the columns, one article a row."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator, Mapping
from typing import BinaryIO

from kg.articles.decoding import decode
from kg.articles.record import Record, fields_of
from kg.errors import InvalidArticle
from kg.model.issue import Issue

DELIMITERS = ",;\t"
LONGEST_CELL = 100_000_000


def read(stream: BinaryIO, where: str, name: str, mapping: Mapping[str, str]) -> Iterator[Record | Issue]:
    """A record a row; its line is where the row begins."""
    csv.field_size_limit(LONGEST_CELL)
    text = decode(stream.read())
    rows = csv.DictReader(io.StringIO(text), delimiter=_delimiter(text), strict=True)
    _check_columns(_columns(rows), mapping.get("text", "text"))
    line = rows.line_num + 1
    try:
        for row in rows:
            yield Record(f"{where}:{line}", f"{name}:{line}", fields_of(row, mapping))
            line = rows.line_num + 1
    except csv.Error as error:
        yield Issue(f"{where}:{line}", f"The row is not CSV: {error}.")


def _delimiter(text: str) -> str:
    header = text.partition("\n")[0]
    return max(DELIMITERS, key=header.count)


def _columns(rows: csv.DictReader[str]) -> list[str]:
    try:
        return list(rows.fieldnames or [])
    except csv.Error as error:
        raise InvalidArticle(f"its header is not CSV: {error}") from error


def _check_columns(names: list[str], wanted: str) -> None:
    if wanted not in names:
        raise InvalidArticle(f"it has no column {wanted}; its columns are {', '.join(names) or 'none'}")
