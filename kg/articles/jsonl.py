"""JSON lines: one article a line."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from typing import BinaryIO

from kg.articles.decoding import MARKS, decode
from kg.articles.record import Record, fields_of
from kg.errors import InvalidArticle
from kg.model.issue import Issue


def read(stream: BinaryIO, where: str, name: str, mapping: Mapping[str, str]) -> Iterator[Record | Issue]:
    """A record a line; a line that is no JSON object is an issue."""
    for number, line in enumerate(_lines(stream), start=1):
        if line.strip():
            yield _record(line, f"{where}:{number}", f"{name}:{number}", mapping)


def _lines(stream: BinaryIO) -> Iterator[bytes]:
    """The lines as bytes; a file with a byte order mark is decoded first, since UTF-16 has \\n in two bytes."""
    for number, line in enumerate(stream):
        if number == 0 and line.startswith(tuple(MARKS)):
            yield from decode(line + stream.read()).encode("utf-8", "surrogatepass").split(b"\n")
            return
        yield line


def _record(line: bytes, where: str, name: str, mapping: Mapping[str, str]) -> Record | Issue:
    try:
        row = json.loads(decode(line))
    except InvalidArticle as error:
        return Issue(where, f"The line cannot be read: {error}.")
    except ValueError as error:
        return Issue(where, f"The line is not JSON: {error}.")
    except RecursionError:
        return Issue(where, "The line is not JSON that can be read: it is nested too deeply.")
    if not isinstance(row, dict):
        return Issue(where, f"The line is not a JSON object but a {type(row).__name__}.")
    return Record(where, name, fields_of(row, mapping))
