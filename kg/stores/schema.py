"""What every stored graph has before its data: a unique id per kind of node, indexes on what people search by."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from kg.graph.stamps import STAMP
from kg.stores.statements import statement
from kg.vocabulary.ontology import ontology

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

# All that kg writes on a node.
OWN = (
    *("id", STAMP, "name", "type", "identifier", "lang", "content_hash", "status", "confidence", "articles"),
    *OPTIONAL,
)


# Labels for Neo4j Browser's sizes (cypher/sizes.cypher): nobody's remark, and gone with their node.
SIZES = ("Articles2", "Articles5", "Articles20")


def own_labels(labels: Iterable[str]) -> tuple[str, ...]:
    """Those of the ontology: others may have put labels of their own on our nodes."""
    ours = ontology().classes
    return tuple(sorted(label for label in labels if label in ours or label in KINDS))


def schema_statements() -> Iterator[str]:
    """The statements for Neo4j, each to be run alone."""
    for label in KINDS:
        yield statement("constraint", NAME=f"{label.lower()}_id", LABEL=label)
        for key in INDEXED[label]:
            yield statement("index", NAME=f"{label.lower()}_{key}", LABEL=label, PROPERTY=key)
    yield statement("fulltext_entities")
    yield statement("fulltext_events")
    yield statement("await_indexes")
