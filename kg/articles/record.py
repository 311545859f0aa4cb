"""A record: what a reader found in a file, before anything is decided about it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

FIELDS = ("id", "text", "title", "published", "publisher", "url", "lang")


@dataclass(frozen=True, slots=True)
class Record:
    """The fields of one article as its file gives them; those not told are absent."""

    where: str  # file, or file:line
    name: str  # the article's id unless it brings its own
    fields: dict[str, str] = field(default_factory=dict)


def fields_of(row: Mapping[str, object], mapping: Mapping[str, str]) -> dict[str, str]:
    """The known fields of a row as text, by the names `mapping` gives them; empty ones are left out."""
    told = {name: row.get(mapping.get(name, name)) for name in FIELDS}
    return {name: str(value) for name, value in told.items() if isinstance(value, str | int | float) and value != ""}
