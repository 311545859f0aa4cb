"""The first load of an empty embedded graph: nodes and edges in bulk, past Bolt and Cypher."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from kg.graph.property_graph import PropertyEdge, PropertyGraph, PropertyNode
from kg.graph.stamps import STAMP, edge_stamp, node_stamp
from kg.stores.loading import Counter, Loaded, Progress, batches, grouped, kind_of, route, stored_form
from kg.stores.statements import quoted
from kg.stores.values import Row

FULL = "yes_full"  # each commit reaches the disk, as elsewhere
# The engine would hold as many edges as it is told to expect, properties and all: too many for its heap.
HELD = 20_000  # edges with their properties, until they are written
ENDS = 200_000  # edges that only their first node knows of yet, as numbers


def fill(arcade: Any, graph: PropertyGraph, progress: Progress | None) -> Loaded:
    """Writes all of a graph into a store without nodes. Raises KgError before it writes where the graph cannot be.

    Broken off, it leaves edges that only their first node knows of: what is there has to go then.
    """
    kinds = {node.id: kind_of(node) for node in graph.nodes}
    edges = {edge_stamp(edge): edge for edge in graph.edges}
    for edge in edges.values():
        route(edge, kinds)
    types = {labels: _declared(arcade, labels) for labels in sorted({tuple(sorted(n.labels)) for n in graph.nodes})}
    count = Counter(progress, len(graph.nodes) + len(edges))
    with arcade.graph_batch(use_wal=True, wal_flush=FULL, batch_size=HELD, max_deferred_incoming_edges=ENDS) as batch:
        places = _nodes(batch, graph, types, count)
        _edges(batch, edges, places, count)
    return Loaded(nodes_written=len(graph.nodes), edges_written=len(edges))


def _nodes(batch: Any, graph: PropertyGraph, types: Mapping[tuple[str, ...], str], count: Counter) -> dict[str, str]:
    """Writes the nodes; where each of them is."""
    places: dict[str, str] = {}
    for (type, lists), nodes in grouped(graph.nodes, lambda node: (types[tuple(sorted(node.labels))], _lists(node))):
        for some in batches(nodes):
            found = batch.create_vertices(type, [_row(node, lists) for node in some])
            places.update(zip((node.id for node in some), found, strict=True))
            count.add(len(some))
    return places


def _edges(batch: Any, edges: Mapping[str, PropertyEdge], places: Mapping[str, str], count: Counter) -> None:
    for type, pairs in grouped(edges.items(), lambda pair: pair[1].type):
        for some in batches(pairs):
            starts, ends = ([places[getattr(edge, end)] for _, edge in some] for end in ("source", "target"))
            batch.new_edges(starts, type, ends, [{**edge.properties, STAMP: key} for key, edge in some])
            count.add(len(some))


def _declared(arcade: Any, labels: tuple[str, ...]) -> str:
    """The type of nodes with these labels, by the name that the engine's Cypher gives it."""
    names = [quoted(label) for label in labels]
    type = "~".join(labels)
    if len(labels) > 1:
        arcade.command("sql", f"CREATE VERTEX TYPE `{type}` IF NOT EXISTS EXTENDS {', '.join(names)}")
    return type


def _lists(node: PropertyNode) -> bool:
    return any(isinstance(value, list) for value in node.properties.values())


def _row(node: PropertyNode, lists: bool) -> Row:
    """Dates stay text where the engine takes all rows as one text, and makes dates of them."""
    properties = stored_form(node.properties) if lists else node.properties
    return {"id": node.id, **properties, STAMP: node_stamp(node)}
