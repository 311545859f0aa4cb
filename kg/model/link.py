"""Links: which node of the graph a referent, event or position of an article is."""

from __future__ import annotations

from dataclasses import dataclass

from kg.model.shape import Shape


@dataclass(frozen=True, slots=True)
class Link(Shape):
    """The decision that `local` of an article is `node`, and why. Facts are never rewritten; links come on top."""

    article: str  # content hash
    local: str  # e1, v1, p1 … of that article's facts
    node: str  # id in the graph
    reason: str = ""  # in words: "Same surname, initials agree."
    known: str | None = None  # Wikidata id, where the gazetteer knows the entity
