"""Makes a stored graph equal to a given one, touching only what differs."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from itertools import islice
from typing import Any, Protocol, TypeVar

from kg.errors import KgError
from kg.graph.property_graph import DATE_PROPERTIES, PropertyEdge, PropertyGraph, PropertyNode
from kg.graph.stamps import STAMP, edge_stamp, node_stamp
from kg.stores.leaving import set_aside, take_up
from kg.stores.schema import KINDS, OPTIONAL, own_labels
from kg.stores.statements import statement
from kg.stores.values import Row

BATCH = 5_000

Progress = Callable[[int, int], None]  # rows written so far, rows in all
T = TypeVar("T")


class Store(Protocol):
    """What loading needs of a store: `adding` is merge, or create where nobody else can have written meanwhile."""

    adding: str
    relabels: bool

    def query(self, cypher: str, parameters: Mapping[str, Any] | None = None, *, write: bool = False) -> list[Row]: ...


@dataclass(frozen=True, slots=True)
class Loaded:
    """How much a load changed; all zero when the graph was there already."""

    nodes_written: int = 0
    edges_written: int = 0
    nodes_removed: int = 0
    edges_removed: int = 0
    nodes_changed: int = 0  # of those written: they were there and said something else
    handed_on: int = 0  # nodes whose foreign properties and relationships another node has now
    kept: int = 0  # nodes that went and left what others wrote on them, under the label Kept
    replaced: int = 0  # articles of a graph that was there and has none in common with this one


@dataclass(frozen=True, slots=True)
class _Stored:
    """A node as it is stored: its stamp and labels."""

    kind: str
    stamp: str
    labels: tuple[str, ...]


def load(store: Store, graph: PropertyGraph, progress: Progress | None = None) -> Loaded:
    """Removes what is gone, then writes new and changed nodes, then edges. Broken off, the next load completes it."""
    kinds = {node.id: kind_of(node) for node in graph.nodes}
    stored = _stored_nodes(store)
    nodes = [node for node in graph.nodes if node.id not in stored or stored[node.id].stamp != node_stamp(node)]
    gone_nodes = sorted(id for id in stored if id not in kinds)
    changed, replaced = sum(node.id in stored for node in nodes), _strange(stored, kinds)
    relabelled = [node for node in nodes if node.id in stored and stored[node.id].labels != own_labels(node.labels)]
    aside = _set_aside(store, gone_nodes, stored, graph)
    gone_edges = _remove_nodes(store, gone_nodes, stored)
    aside |= _relabel(store, relabelled, stored, graph)
    held = _stored_edges(store)
    wanted = {edge_stamp(edge): edge for edge in graph.edges}
    gone = sorted(key for key in held if key not in wanted)
    _remove_edges(store, [held[key] for key in gone], {id: node.kind for id, node in stored.items()} | kinds)
    edges = {key: edge for key, edge in wanted.items() if key not in held}
    count = Counter(progress, len(nodes) + len(edges))
    for known in (False, True):
        _write_nodes(store, [node for node in nodes if (node.id in stored) == known], known, count)
    _write_edges(store, edges, kinds, count)
    taken = take_up(store, kinds)
    return Loaded(
        nodes_written=len(nodes),
        nodes_changed=changed,
        edges_written=len(edges),
        nodes_removed=len(gone_nodes),
        edges_removed=gone_edges + len(gone),
        handed_on=len(taken.difference(node.id for node in relabelled)),
        kept=len(aside - taken),
        replaced=replaced,
    )


def kind_of(node: PropertyNode) -> str:
    """Entity, Event or Article."""
    for kind in KINDS:
        if kind in node.labels:
            return kind
    raise KgError(f"Node {node.id} has none of the labels {', '.join(KINDS)}.")


class Counter:
    """Tells how many rows are written."""

    def __init__(self, progress: Progress | None, total: int) -> None:
        self.progress, self.total, self.done = progress, total, 0

    def add(self, rows: int) -> None:
        """So many more."""
        self.done += rows
        if self.progress:
            self.progress(self.done, self.total)


def _stored_nodes(store: Store) -> dict[str, _Stored]:
    found = {}
    for kind in KINDS:
        for row in store.query(statement("stored_nodes", LABEL=kind)):
            found[row["id"]] = _Stored(kind, row["stamp"], own_labels(row["labels"]))
    return found


def _strange(stored: Mapping[str, _Stored], kinds: Mapping[str, str]) -> int:
    """How many articles are stored, where the graph has not one of them: what is there is no older state of it."""
    articles = [id for id, node in stored.items() if node.kind == "Article"]
    return len(articles) if kinds.keys().isdisjoint(articles) else 0


def _stored_edges(store: Store) -> dict[str, Row]:
    return {row["stamp"]: row for row in store.query(statement("stored_edges"))}


def _set_aside(store: Store, leaving: list[str], stored: dict[str, _Stored], graph: PropertyGraph) -> set[str]:
    """What others wrote on nodes that go is never theirs to lose."""
    aside: set[str] = set()
    for kind, ids in grouped(leaving, lambda id: stored[id].kind):
        for batch in batches(ids):
            aside |= set_aside(store, kind, batch, graph)
    return aside


def _remove_nodes(store: Store, gone: list[str], stored: dict[str, _Stored]) -> int:
    """How many edges of ours went with them."""
    edges = 0
    for kind, ids in grouped(gone, lambda id: stored[id].kind):
        for batch in batches(ids):
            edges += store.query(statement("remove_edges_of", LABEL=kind), {"ids": batch}, write=True)[0]["edges"]
            store.query(statement("remove_nodes", LABEL=kind), {"ids": batch}, write=True)
    return edges


def _relabel(store: Store, nodes: list[PropertyNode], stored: dict[str, _Stored], graph: PropertyGraph) -> set[str]:
    """Gives nodes the labels of another class. Where a store cannot, they go, and come back with all their edges."""
    if not store.relabels:
        ids = [node.id for node in nodes]
        aside = _set_aside(store, ids, stored, graph)
        _remove_nodes(store, ids, stored)
        for id in ids:
            del stored[id]
        return aside
    for (kind, old, new), group in grouped(nodes, lambda node: _change(node, stored[node.id])):
        for batch in batches([node.id for node in group]):
            text = statement("relabel_nodes", LABEL=kind, OLD=old, NEW=new)
            store.query(text, {"ids": batch}, write=True)
    return set()


def _change(node: PropertyNode, stored: _Stored) -> tuple[str, tuple[str, ...], tuple[str, ...]]:
    return stored.kind, stored.labels, tuple(sorted(node.labels))


def _remove_edges(store: Store, gone: list[Row], kinds: dict[str, str]) -> None:
    for (kind, type), rows in grouped(gone, lambda row: (kinds[row["source"]], row["type"])):
        for batch in batches(sorted(rows, key=lambda row: (row["source"], row["stamp"]))):
            store.query(statement("remove_edges", LABEL=kind, TYPE=type), {"rows": batch}, write=True)


def _write_nodes(store: Store, nodes: list[PropertyNode], known: bool, count: Counter) -> None:
    """New nodes by label set, known ones by kind: their labels are right already."""
    for (kind, labels), group in grouped(nodes, lambda node: (kind_of(node), () if known else node.labels)):
        added = (kind, *sorted(set(labels) - {kind}))
        text = statement("update_nodes" if known else f"{store.adding}_nodes", LABELS=added)
        for batch in batches(group):
            rows = [{"id": node.id, "properties": _node_row(node, known)} for node in batch]
            store.query(text, {"rows": rows}, write=True)
            count.add(len(batch))


def _write_edges(store: Store, edges: dict[str, PropertyEdge], kinds: dict[str, str], count: Counter) -> None:
    ordered = sorted(edges.items(), key=lambda pair: (pair[1].source, pair[1].target, pair[0]))
    for (start, type, end), group in grouped(ordered, lambda pair: route(pair[1], kinds)):
        text = statement(f"{store.adding}_edges", SOURCE=start, TYPE=type, TARGET=end)
        for batch in batches(group):
            store.query(text, {"rows": [_edge_row(key, edge) for key, edge in batch]}, write=True)
            count.add(len(batch))


def route(edge: PropertyEdge, kinds: dict[str, str]) -> tuple[str, str, str]:
    """From which kind of node by which type to which kind. Raises KgError for an end that the graph does not have."""
    missing = [end for end in (edge.source, edge.target) if end not in kinds]
    if missing:
        raise KgError(f"An edge {edge.type} ends at {missing[0]}, which the graph does not have.")
    return kinds[edge.source], edge.type, kinds[edge.target]


def _node_row(node: PropertyNode, stored: bool) -> Row:
    """The properties to set; on a node that is stored already, null for those it may have lost."""
    return {**dict.fromkeys(OPTIONAL if stored else ()), **stored_form(node.properties), STAMP: node_stamp(node)}


def _edge_row(key: str, edge: PropertyEdge) -> Row:
    return {"source": edge.source, "target": edge.target, "stamp": key, "properties": stored_form(edge.properties)}


def stored_form(properties: Mapping[str, Any]) -> Row:
    """With dates that are dates."""
    return {key: date.fromisoformat(value) if key in DATE_PROPERTIES else value for key, value in properties.items()}


def grouped(items: Iterable[T], key: Callable[[T], Any]) -> Iterator[tuple[Any, list[T]]]:
    """Items that have a key in common, by key."""
    groups: dict[Any, list[T]] = defaultdict(list)
    for item in items:
        groups[key(item)].append(item)
    return iter(sorted(groups.items(), key=lambda pair: pair[0]))


def batches(items: Iterable[T]) -> Iterator[list[T]]:
    """As many at a time as one statement takes."""
    rest = iter(items)
    while batch := list(islice(rest, BATCH)):
        yield batch
