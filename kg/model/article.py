"""An article: one news item as published."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from functools import cached_property

from kg.model.shape import Shape


@dataclass(frozen=True)
class Article(Shape):
    """One news item. `text` is title, blank line, body; all offsets count its code points."""

    id: str  # the record's id, else the file name: schema:identifier
    text: str
    lang: str  # ru, uk or en
    title: str = ""
    published: str | None = None  # ISO date
    publisher: str | None = None
    url: str | None = None
    also: tuple[str, ...] = ()  # ids of other records with the very same text
    boilerplate: tuple[tuple[int, int], ...] = ()  # [begin, end) of what is not news: menus, credits, read-also

    @cached_property
    def content_hash(self) -> str:
        """SHA-256 of the text in UTF-8, as hex: what ids and judgements refer to."""
        return hashlib.sha256(self.text.encode("utf-8", "surrogatepass")).hexdigest()

    @property
    def node_id(self) -> str:
        """The article's name in the graph."""
        return f"article-{self.content_hash[:20]}"
