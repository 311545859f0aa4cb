"""What others wrote on nodes that go: set aside, then given to the node that stands for the same now, or kept."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any, Protocol

from kg.graph.property_graph import PropertyGraph, PropertyNode
from kg.stores.schema import OWN, SIZES, own_labels
from kg.stores.statements import statement
from kg.stores.values import Row

KEPT = "Kept"  # a label of its own: no question asks for it, whoever wrote something finds it
SAID_OF_IT = ("id", "name")  # so much of ours a kept node has: without them it would say nothing
NAMES = ("name", "name_en", "name_ru", "name_uk")


class Store(Protocol):
    """What is needed of a store; `relabels`: its nodes may be given other labels."""

    relabels: bool

    def query(self, cypher: str, parameters: Mapping[str, Any] | None = None, *, write: bool = False) -> list[Row]: ...


def set_aside(store: Store, kind: str, ids: Sequence[str], graph: PropertyGraph) -> set[str]:
    """Moves what others wrote on nodes of a kind to kept ones, which tell their heirs. The ids of these."""
    found = [row for row in store.query(statement("foreign", LABEL=kind), {"ids": ids}) if _bears_anything(row)]
    if not found:
        return set()
    heirs = _Heirs(store, kind, graph, found)
    rows = [{"id": row["id"], "heir": heirs.of(row)} for row in found]
    without = {key: None for key in OWN if key not in SAID_OF_IT}
    store.query(statement("set_aside", LABEL=kind), {"rows": rows, "without": without}, write=True)
    _hand_on(store, kind, KEPT, {row["id"]: row["id"] for row in found}, found)
    return {row["id"] for row in found}


def take_up(store: Store, kinds: Mapping[str, str]) -> set[str]:
    """Gives what is kept to the nodes that stand for it, where the graph has them; the ids of those that then go.

    What would say otherwise than something on the heir stays: of two remarks none is thrown away.
    """
    taken: set[str] = set()
    waiting = {row["id"]: heir for row in store.query(statement("kept")) if (heir := _present(row, kinds))}
    while waiting:
        first = {heir: id for id, heir in reversed(waiting.items())}  # one at a time: two may contradict each other
        for kind in sorted({kinds[heir] for heir in first}):
            taken |= _take_up(store, kind, {id: heir for heir, id in first.items() if kinds[heir] == kind})
        waiting = {id: heir for id, heir in waiting.items() if id not in first.values()}
    return taken


def _present(kept: Row, kinds: Mapping[str, str]) -> str | None:
    """The heir of a kept node, or that node itself where it is back."""
    return next((id for id in (kept["heir"], kept["id"]) if id in kinds), None)


def _take_up(store: Store, kind: str, heirs: Mapping[str, str]) -> set[str]:
    asked = {"rows": _rows(heirs), "own": [*OWN, "kg_heir"]}
    contrary = {row["id"] for row in store.query(statement("contradicted", HEIR=kind), asked)}
    heirs = {id: heir for id, heir in heirs.items() if id not in contrary}
    _hand_on(store, KEPT, kind, heirs, store.query(statement("foreign", LABEL=KEPT), {"ids": list(heirs)}))
    store.query(statement("take_up", HEIR=kind), {"rows": _rows(heirs)}, write=True)
    return set(heirs)


def _hand_on(store: Store, kind: str, heir_kind: str, heirs: Mapping[str, str], found: Iterable[Row]) -> None:
    """Labels and relationships of others, from nodes to their heirs."""
    labels: dict[str, dict[str, str]] = defaultdict(dict)
    types: dict[str, dict[str, str]] = defaultdict(dict)
    for row in found:
        for label in _their_labels(row) if store.relabels else ():
            labels[label][row["id"]] = heirs[row["id"]]
        for type in row["types"]:
            types[type][row["id"]] = heirs[row["id"]]
    for label in sorted(labels):
        store.query(statement("hand_on_label", label, HEIR=heir_kind), {"rows": _rows(labels[label])}, write=True)
    for type in sorted(types):
        for way in ("outgoing", "incoming"):
            text = statement(f"hand_on_{way}", type, LABEL=kind, HEIR=heir_kind)
            store.query(text, {"rows": _rows(types[type])}, write=True)


def _rows(heirs: Mapping[str, str]) -> list[Row]:
    return [{"id": id, "heir": heirs[id]} for id in sorted(heirs)]


def _bears_anything(row: Row) -> bool:
    return bool(row["types"] or set(row["keys"]) - set(OWN) or _their_labels(row))


def _their_labels(row: Row) -> set[str]:
    return set(row["labels"]) - set(own_labels(row["labels"])) - {KEPT, *SIZES}


class _Heirs:
    """Which node of a new graph stands for one of the old: known as the same, or told of in the same sentences."""

    def __init__(self, store: Store, kind: str, graph: PropertyGraph, leaving: Sequence[Row]) -> None:
        self.nodes = {node.id: node for node in graph.nodes if kind in node.labels}
        self.known = {node.properties["wikidata"]: node.id for node in self.nodes.values() if _is_known(node)}
        self._said: dict[str, set[tuple[str, str]]] = defaultdict(set)
        for row in store.query(statement("sentences", LABEL=kind), {"ids": [row["id"] for row in leaving]}):
            self._said[row["id"]].add((row["type"], row["quote"]))
        self._told = self._who_is_told_of(graph, {said for each in self._said.values() for said in each})

    def of(self, row: Row) -> str | None:
        """The one that stands for a node; None where none does, or two might."""
        if row["id"] in self.nodes:
            return str(row["id"])
        if row["wikidata"] in self.known:
            return self.known[row["wikidata"]]
        told = Counter(id for said in self._said[row["id"]] for id in self._told[said])
        best = Counter({id: count for id, count in told.items() if _alike(row, self.nodes[id])}).most_common(2)
        return best[0][0] if best and (len(best) == 1 or best[0][1] > best[1][1]) else None

    def _who_is_told_of(self, graph: PropertyGraph, said: set[tuple[str, str]]) -> dict[tuple[str, str], set[str]]:
        found: dict[tuple[str, str], set[str]] = defaultdict(set)
        for edge in graph.edges:
            telling = (edge.type, str(edge.properties.get("quote")))
            if telling in said:
                found[telling] |= {id for id in (edge.source, edge.target) if id in self.nodes}
        return found


def _is_known(node: PropertyNode) -> bool:
    return "wikidata" in node.properties


def _alike(row: Row, node: PropertyNode) -> bool:
    """Events of one class, or entities with a name in common: a sentence tells of others, too."""
    if "Event" in node.labels:
        return bool(row["type"] == node.properties.get("type"))
    return not set(row["names"]).isdisjoint(_names(node))


def _names(node: PropertyNode) -> Iterator[str]:
    yield from (str(node.properties[key]) for key in NAMES if key in node.properties)
    aliases = node.properties.get("aliases")
    yield from aliases if isinstance(aliases, list) else ()
