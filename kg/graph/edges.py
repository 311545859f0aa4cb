"""Roles, reports, positions, mentions and direct triples as edges of a property graph."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping

from kg.graph.direct import DirectEdge, direct_edges
from kg.graph.properties import PropertyEdge, Value, known
from kg.model import Account, Entity, Event, Graph, Position, Role, Telling
from kg.vocabulary.ontology import ontology


def edges_of(graph: Graph) -> Iterator[PropertyEdge]:
    """Every edge; those equal in all properties may come more than once."""
    labels = {entity.id: entity.label for entity in graph.entities}
    for entity in graph.entities:
        yield from _around(entity)
    for event in graph.events:
        yield from (_role(event.id, role) for role in event.account.roles)
        yield from (_report(event, telling) for telling in event.tellings)
    yield from (_position(position, position.of) for position in graph.positions if position.of)
    yield from _mentions(graph, labels)
    yield from (_direct(edge, labels) for edge in direct_edges(graph))


def _around(entity: Entity) -> Iterator[PropertyEdge]:
    for name, ids in (("locatedIn", entity.located_in), ("partOf", entity.part_of), ("memberOf", entity.member_of)):
        yield from (PropertyEdge(entity.id, id, ontology().edge_type(name)) for id in ids)


def _role(event: str, role: Role) -> PropertyEdge:
    """Participants point at the event and say their role; the event points at the rest."""
    type = ontology().edge_type(role.name)
    if ontology().is_a(role.name, "participant"):
        return PropertyEdge(role.filler, event, type, {"role": role.name})
    return PropertyEdge(event, role.filler, type)


def _report(event: Event, telling: Telling) -> PropertyEdge:
    """Where an article tells of it, and what it says otherwise."""
    best = telling.evidence[0]
    own = _differing(telling.account, event.account)
    return PropertyEdge(
        event.id,
        telling.article,
        ontology().edge_type("reportedIn"),
        {"quote": best.quote, "begin": best.begin, "end": best.end, **own},
    )


def _differing(told: Account, chosen: Account) -> dict[str, Value]:
    own = known(start=told.start, status=told.status)
    return {name: value for name, value in own.items() if value != getattr(chosen, name)}


def _position(position: Position, of: str) -> PropertyEdge:
    titles = position.titles
    title = titles.get("en") or titles.get("ru") or titles.get("uk") or ""
    articles = len({article for article, _ in position.evidence})
    told = known(title=title, start=position.start, end=position.end, articles=articles)
    return PropertyEdge(position.holder, of, "HOLDS_POSITION", told)


def _mentions(graph: Graph, entities: Mapping[str, str]) -> Iterator[PropertyEdge]:
    pairs = Counter((m.article, m.refers_to) for m in graph.mentions if m.refers_to in entities)
    yield from (PropertyEdge(article, id, "MENTIONS", {"count": count}) for (article, id), count in pairs.items())


def _direct(edge: DirectEdge, labels: Mapping[str, str]) -> PropertyEdge:
    best = max(edge.tellings, key=lambda telling: telling.confidence)
    account = edge.event.account
    place = next((labels[id] for id in account.fillers("place") if id in labels), None)
    properties = known(
        event=edge.event.id,
        date=account.earliest,
        place=place,
        articles=len(edge.tellings),
        quote=best.evidence[0].quote,
        article=best.article,
    )
    return PropertyEdge(edge.source, edge.target, ontology().edge_type(edge.property), properties)
