"""Direct triples: an event as the plain triple people expect, where an article says in its own voice that it is so."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations, product

from kg.graph.accounts import in_own_voice
from kg.model import Account, Event, Graph, Telling
from kg.vocabulary.ontology import OntologyClass, ontology


@dataclass(frozen=True, slots=True)
class DirectEdge:
    """`source` did `property` to `target`. A symmetric one stands once, from the smaller id."""

    source: str
    target: str
    property: str  # heldTalksWith
    symmetric: bool
    event: Event
    tellings: tuple[Telling, ...]  # those that say both sides in their own voice


def direct_edges(graph: Graph) -> Iterator[DirectEdge]:
    """The direct triples of all events that occurred or go on, by event, source and target."""
    types = {entity.id: entity.type for entity in graph.entities}
    for event in graph.events:
        kind = ontology().classes.get(event.account.type)
        if kind and kind.direct and _is_fact(event.account):
            yield from _edges_of(event, kind, kind.direct, types)


def _edges_of(event: Event, kind: OntologyClass, name: str, types: Mapping[str, str]) -> Iterator[DirectEdge]:
    """A pair holds where one telling in its own voice names both."""
    told: dict[tuple[str, str], list[Telling]] = {}
    for telling in event.tellings:
        if in_own_voice(telling.account) and _is_fact(telling.account):
            for pair in _pairs(telling.account, kind, types):
                told.setdefault(pair, []).append(telling)
    for source, target in sorted(told):
        if _fits(types.get(source), name, "domain") and _fits(types.get(target), name, "range"):
            yield DirectEdge(source, target, name, kind.symmetric, event, tuple(told[source, target]))


def _is_fact(account: Account) -> bool:
    status = ontology().statuses.get(account.status)
    return status is not None and status.factual


def _pairs(account: Account, kind: OntologyClass, types: Mapping[str, str]) -> set[tuple[str, str]]:
    if kind.symmetric:
        return _sides(account.fillers("participant", "agent", "target"), types)
    sources, targets = _fillers(account, "agent"), _fillers(account, *kind.direct_objects)
    return {(source, target) for source, target in product(sources, targets) if source != target}


def _fillers(account: Account, *names: str) -> list[str]:
    """Who fills these roles or their sub-properties."""
    known = ontology()
    return [role.filler for role in account.roles if any(known.is_a(role.name, name) for name in names)]


def _sides(ids: Sequence[str], types: Mapping[str, str]) -> set[tuple[str, str]]:
    """Who stood opposite whom: people people, countries countries; across only who has nobody of their own kind."""
    people = [id for id in ids if types.get(id) == "Person"]
    others = [id for id in ids if id not in people]
    alone = [group[0] for group in (people, others) if len(group) == 1]
    across = [pair for pair in product(people, others) if set(pair) & set(alone)]
    pairs = [*combinations(people, 2), *combinations(others, 2), *across]
    return {(min(pair), max(pair)) for pair in pairs}


def _fits(type: str | None, name: str, side: str) -> bool:
    allowed: tuple[str, ...] = getattr(ontology().properties[name], side)
    return type is not None and any(ontology().is_a(type, each) for each in allowed)
