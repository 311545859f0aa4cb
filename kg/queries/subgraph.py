"""The part of a graph that an answer speaks of: its nodes, and the edges between them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from kg.graph.property_graph import PropertyEdge, PropertyGraph, PropertyNode
from kg.graph.stamps import STAMP
from kg.stores.bolt import GraphStore
from kg.stores.schema import KINDS, SIZES
from kg.stores.statements import statement
from kg.stores.values import Row
from kg.vocabulary.ontology import ontology


def subgraph(store: GraphStore, ids: Iterable[str]) -> PropertyGraph:
    """The nodes of these ids with all edges among them."""
    wanted = sorted(set(ids))
    nodes, edges = [], []
    for kind in KINDS:
        found = store.query(statement("subgraph_nodes", LABEL=kind), {"ids": wanted})
        nodes += [PropertyNode(row["id"], _labels(row), _own(row)) for row in found]
        starts = {"ids": [row["id"] for row in found], "all": wanted}
        for row in store.query(statement("subgraph_edges", LABEL=kind), starts):
            edges.append(PropertyEdge(row["source"], row["target"], row["type"], _own(row)))
    nodes.sort(key=lambda node: node.id)
    edges.sort(key=lambda edge: (edge.source, edge.type, edge.target, repr(sorted(edge.properties.items()))))
    return PropertyGraph(nodes, edges)


def around(store: GraphStore, ids: Iterable[str]) -> PropertyGraph:
    """These nodes with all that a page of them shows: what ties them, who is in it, where it stands."""
    events = _ids(store, "answer_events", ids) | set(ids)
    known = events | _ids(store, "answer_sides", events)
    return subgraph(store, known | _ids(store, "answer_surroundings", known))


def _ids(store: GraphStore, name: str, ids: Iterable[str]) -> set[str]:
    return {row["id"] for row in store.query(statement(name), {"ids": sorted(ids)}) if row["id"]}


def ids_in(value: Any) -> Iterator[str]:
    """The ids of all nodes in what a query gave, in lists and paths too."""
    if isinstance(value, dict):
        yield from [value["id"]] if "labels" in value and "id" in value else ids_in(list(value.values()))
    elif isinstance(value, list):
        for item in value:
            yield from ids_in(item)


def _labels(row: Row) -> tuple[str, ...]:
    """In the ontology's order; labels that others put there come last."""
    type = str(row["properties"].get("type"))
    ours = ontology().labels_of(type) if type in ontology().classes else ()
    return (*ours, *sorted(set(row["labels"]) - {*ours, *SIZES}))


def _own(row: Row) -> dict[str, Any]:
    return {key: value for key, value in row["properties"].items() if key not in ("id", STAMP)}
