"""The embedded store's types and indexes, in its own SQL: it wants them declared before data comes."""

from __future__ import annotations

from collections.abc import Iterator

from kg.graph.property_graph import DATE_PROPERTIES, PropertyGraph
from kg.stores.schema import INDEXED, KINDS
from kg.stores.statements import quoted
from kg.vocabulary.ontology import ontology

# An index over several properties leaves out nodes that lack one of them, so each has its own. `name` has one of
# another kind already, and is one of these.
NAMES = {
    "Entity": ("name_en", "name_ru", "name_uk", "aliases"),
    "Event": ("name_en", "name_ru", "name_uk"),
}


def type_statements(graph: PropertyGraph, there: set[str]) -> Iterator[str]:
    """Declares the types of a graph that are not there yet, those above first, with their dates."""
    for label, parents in _node_types(graph).items():
        if label not in there:
            yield f"CREATE VERTEX TYPE {quoted(label)}" + (f" EXTENDS {', '.join(parents)}" if parents else "")
            yield from _dates(label) if label in KINDS else ()
    for name in sorted({edge.type for edge in graph.edges} - there):
        yield f"CREATE EDGE TYPE {quoted(name)}"
        yield from _dates(name)


def index_statements() -> Iterator[str]:
    """What schema.py says for Neo4j, said here."""
    for label in KINDS:
        yield from _index(label, "id", "UNIQUE")
        for key in INDEXED[label]:
            yield from _index(label, key, "NOTUNIQUE")
        for key in NAMES.get(label, ()):
            type, item = ("LIST OF STRING", " BY ITEM") if key == "aliases" else ("STRING", "")
            yield f"CREATE PROPERTY `{label}`.`{key}` IF NOT EXISTS {type}"
            yield f"CREATE INDEX `{names_index(label, key)}` IF NOT EXISTS ON `{label}` (`{key}`{item}) FULL_TEXT"


def names_index(label: str, key: str) -> str:
    """What the full-text index over a property is called: entity_name_ru."""
    return f"{label.lower()}_{key}"


def _index(label: str, key: str, kind: str) -> Iterator[str]:
    type = "DATE" if key in DATE_PROPERTIES else "STRING"
    yield f"CREATE PROPERTY `{label}`.`{key}` IF NOT EXISTS {type}"
    yield f"CREATE INDEX IF NOT EXISTS ON `{label}` (`{key}`) {kind} NULL_STRATEGY SKIP"


def _node_types(graph: PropertyGraph) -> dict[str, tuple[str, ...]]:
    """Label → its parents, for every label in use and all above it, parents first."""
    classes = ontology().classes
    used = sorted({label for node in graph.nodes for label in node.labels})
    above = [name for label in used if label in classes for name in classes[label].ancestors[::-1]]
    ordered = dict.fromkeys([*KINDS, *above, *used])
    return {label: _parents(label) for label in sorted(ordered, key=_depth)}


def _parents(label: str) -> tuple[str, ...]:
    found = ontology().classes.get(label)
    own = found.parents if found else ()
    return own or (("Entity",) if label in ontology().entity_classes else ())


def _depth(label: str) -> tuple[int, str]:
    return (1 + max((_depth(parent)[0] for parent in _parents(label)), default=-1), label)


def _dates(name: str) -> Iterator[str]:
    for key in sorted(DATE_PROPERTIES):
        yield f"CREATE PROPERTY `{name}`.`{key}` IF NOT EXISTS DATE"
