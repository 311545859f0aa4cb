"""A web page: its main text without menus, and what its metadata tell."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import BinaryIO

from kg.articles.decoding import decode, read_whole
from kg.articles.record import Record
from kg.errors import InvalidArticle

CHARSET = re.compile(rb"""charset\s*=\s*["']?([\w-]+)""", re.IGNORECASE)
HEAD = 4096


def read(stream: BinaryIO, where: str, name: str, mapping: Mapping[str, str]) -> Iterator[Record]:
    """The one record of a page. The language a page declares is that of its template, so the text decides."""
    from trafilatura import bare_extraction
    from trafilatura.settings import Document

    data = read_whole(stream)
    declared = CHARSET.search(data[:HEAD])
    page = decode(data, declared[1].decode("ascii") if declared else None)
    # Only dates the page states in its metadata: a date met somewhere in the text may be any date.
    found = bare_extraction(
        page, with_metadata=True, include_comments=False, date_extraction_params={"extensive_search": False}
    )
    if not isinstance(found, Document) or not found.text or not found.text.strip():
        raise InvalidArticle("no article text was found in the page")
    told = {"title": found.title, "published": found.date, "publisher": found.sitename, "url": found.url}
    paragraphs = re.sub(r"\n+", "\n\n", found.text)
    yield Record(where, name, {"text": paragraphs, **{field: value for field, value in told.items() if value}})
