"""Plain text: one file, one article."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import BinaryIO

from kg.articles.decoding import decode, read_whole
from kg.articles.record import Record


def read(stream: BinaryIO, where: str, name: str, mapping: Mapping[str, str]) -> Iterator[Record]:
    """The one record of a text file."""
    yield Record(where, name, {"text": decode(read_whole(stream))})
