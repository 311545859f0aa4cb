"""What every stored graph has before its data: a unique id per kind of node, indexes on what people search by."""

from __future__ import annotations

from collections.abc import Iterator

from kg.stores.statements import statement

# Every node has exactly one of these labels, and its id is unique under it.
KINDS = ("Entity", "Event", "Article")
INDEXED = {
    "Entity": ("name", "wikidata"),
    "Event": ("name", "type", "status", "earliest", "latest"),
    "Article": ("published",),
}

# What a node may lose when its graph changes; properties of any other name are others' and stay.
OPTIONAL = (
    *("aliases", "name_en", "name_ru", "name_uk", "wikidata", "lat", "long"),
    *("plover", "start", "end", "earliest", "latest", "duration", "topic"),
    *("title", "published", "publisher", "url", "also"),
)


def schema_statements() -> Iterator[str]:
    """The statements for Neo4j, each to be run alone."""
    for label in KINDS:
        yield statement("constraint", NAME=f"{label.lower()}_id", LABEL=label)
        for key in INDEXED[label]:
            yield statement("index", NAME=f"{label.lower()}_{key}", LABEL=label, PROPERTY=key)
    yield statement("fulltext_entities")
    yield statement("fulltext_events")
    yield statement("await_indexes")
