"""Reads articles from files, folders, globs and standard input."""

from __future__ import annotations

import glob
import io
import sys
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import BinaryIO

from kg.articles import csv, html, jsonl, txt
from kg.articles.building import Defaults, build_article
from kg.articles.decoding import read_whole
from kg.articles.record import FIELDS, Record
from kg.dates import parse_day
from kg.errors import InvalidArticle, KgError
from kg.language import SUPPORTED
from kg.model.article import Article
from kg.model.issue import Issue

Reader = Callable[[BinaryIO, str, str, Mapping[str, str]], Iterator[Record | Issue]]
READERS: dict[str, Reader] = {
    ".txt": txt.read,
    ".html": html.read,
    ".htm": html.read,
    ".jsonl": jsonl.read,
    ".ndjson": jsonl.read,
    ".csv": csv.read,
}
STDIN = "-"
NO_MAPPING: Mapping[str, str] = {}


def read_articles(
    inputs: Sequence[str], *, mapping: Mapping[str, str] = NO_MAPPING, date: str | None = None, lang: str | None = None
) -> Iterator[Article | Issue]:
    """Articles and issues of all inputs, in order; `-` is standard input.

    `mapping` gives other names to fields ({"text": "body"}), `date` is for articles without one, `lang` for all.
    Raises KgError at once for wrong usage; what is wrong with an article becomes an issue.
    """
    _check(mapping, date, lang)
    paths = [path for told in inputs for path in expand(told)]
    defaults = Defaults(date, lang)
    return (item for path in paths for item in _read_input(path, mapping, defaults))


def _check(mapping: Mapping[str, str], date: str | None, lang: str | None) -> None:
    unknown = sorted(set(mapping) - set(FIELDS))
    if unknown:
        raise KgError(f"No field is named {unknown[0]}; fields are {', '.join(FIELDS)}.")
    if date is not None and parse_day(date) is None:
        raise KgError(f"The date {date!r} is not an ISO date such as 2022-01-21.")
    if lang is not None and lang not in SUPPORTED:
        raise KgError(f"The language {lang!r} is not read; languages are {', '.join(SUPPORTED)}.")


def expand(told: str) -> list[str]:
    """The files an input names, sorted: itself, those of a folder and its folders, those of a glob."""
    path = Path(told)
    if told == STDIN or path.is_file():
        return [told]
    if path.is_dir():
        return sorted(str(file) for file in path.rglob("*") if file.is_file() and not _is_hidden(file, path))
    found = sorted(glob.glob(told, recursive=True))  # noqa: PTH207  Path.glob takes no absolute patterns
    if not found and not path.exists():
        raise InvalidArticle(f"no such file or folder: {told}")
    return [file for name in found for file in (expand(name) if name != told else [name])]


def _is_hidden(file: Path, folder: Path) -> bool:
    return any(part.startswith(".") for part in file.relative_to(folder).parts)


def _read_input(path: str, mapping: Mapping[str, str], defaults: Defaults) -> Iterator[Article | Issue]:
    is_empty = True
    try:
        for record in _records(path, mapping):
            is_empty = False
            yield from [record] if isinstance(record, Issue) else build_article(record, defaults)
        if is_empty:
            yield Issue(path, "The file holds no article.")
    except InvalidArticle as error:
        yield Issue(path, f"The file cannot be read: {error}.")
    except OSError as error:
        yield Issue(path, f"The file cannot be read: {error.strerror or error}.")


def _records(path: str, mapping: Mapping[str, str]) -> Iterator[Record | Issue]:
    if path == STDIN:
        yield from _by_content(sys.stdin.buffer.read(), "stdin", "stdin", mapping)
        return
    suffix = Path(path).suffix.lower()
    if suffix and suffix not in READERS:
        raise InvalidArticle(f"its kind {suffix} is not known; known are {', '.join(READERS)}")
    with Path(path).open("rb") as stream:
        if suffix:
            yield from READERS[suffix](stream, path, Path(path).name, mapping)
        else:
            yield from _by_content(read_whole(stream), path, Path(path).name, mapping)


def _by_content(data: bytes, where: str, name: str, mapping: Mapping[str, str]) -> Iterator[Record | Issue]:
    """JSON lines where the first one begins with a brace, else plain text."""
    reader = jsonl.read if data.lstrip(b"\xef\xbb\xbf \t\r\n").startswith(b"{") else txt.read
    return reader(io.BytesIO(data), where, name, mapping)
