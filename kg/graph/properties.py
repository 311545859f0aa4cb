"""What a property graph is made of: nodes with labels, edges with types, flat properties on both."""

from __future__ import annotations

from dataclasses import dataclass, field

Value = str | int | float | list[str]

# Held as ISO strings here; a store turns these, on nodes and edges alike, into its own dates.
DATE_PROPERTIES = frozenset({"earliest", "latest", "date", "published"})


@dataclass(frozen=True, slots=True)
class PropertyNode:
    """A node. `properties` leave out what is not known and never hold the id."""

    id: str
    labels: tuple[str, ...]
    properties: dict[str, Value] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class PropertyEdge:
    """An edge between two node ids; edges of one type between the same two differ in their properties."""

    source: str
    target: str
    type: str
    properties: dict[str, Value] = field(default_factory=dict)


@dataclass(slots=True)
class PropertyGraph:
    """All nodes sorted by id, all edges by source, type, target and properties."""

    nodes: list[PropertyNode] = field(default_factory=list)
    edges: list[PropertyEdge] = field(default_factory=list)


def known(**values: Value | None) -> dict[str, Value]:
    """The properties that are known: no None, no empty text or list."""
    return {name: value for name, value in values.items() if value not in (None, "", [])}
