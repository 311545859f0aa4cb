"""Roles, reports, posts, ownerships, mentions, direct triples as edges of a property graph, each with its sentence."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping

from kg.graph.direct import DirectEdge, direct_edges
from kg.graph.properties import PropertyEdge, Value, known
from kg.model import Account, Entity, Event, Evidence, Graph, Ownership, Position, Role, Telling
from kg.vocabulary.ontology import ontology


def edges_of(graph: Graph) -> Iterator[PropertyEdge]:
    """Every edge; those equal in all properties may come more than once."""
    labels = {entity.id: entity.label for entity in graph.entities}
    for entity in graph.entities:
        yield from _around(entity)
    for event in graph.events:
        yield from (_role(event, role) for role in event.account.roles)
        yield from (_report(event, telling) for telling in event.tellings)
    yield from (_position(position, position.of) for position in graph.positions if position.of)
    yield from (_ownership(each) for each in graph.ownerships)
    yield from _mentions(graph, labels)
    yield from (_direct(edge, labels) for edge in direct_edges(graph))


def _around(entity: Entity) -> Iterator[PropertyEdge]:
    for name, ids in (("locatedIn", entity.located_in), ("partOf", entity.part_of), ("memberOf", entity.member_of)):
        yield from (PropertyEdge(entity.id, id, ontology().edge_type(name)) for id in ids)


def _role(event: Event, role: Role) -> PropertyEdge:
    """Participants point at the event and say their role; the event points at the rest."""
    type = ontology().edge_type(role.name)
    said = _best(telling for telling in event.tellings if role in telling.account.roles) or _best(event.tellings)
    if ontology().is_a(role.name, "participant"):
        return PropertyEdge(role.filler, event.id, type, {"role": role.name, **said})
    return PropertyEdge(event.id, role.filler, type, said)


def _best(tellings: Iterable[Telling]) -> dict[str, Value]:
    """The sentence of the surest telling and its article; nothing where there is none."""
    best = max(tellings, key=lambda telling: telling.confidence, default=None)
    return _said(best.article, best.evidence[0]) if best else {}


def _said(article: str, evidence: Evidence) -> dict[str, Value]:
    return {"quote": evidence.quote, "article": article}


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
    return PropertyEdge(position.holder, of, "HOLDS_POSITION", told | _said(*position.evidence[0]))


def _ownership(each: Ownership) -> PropertyEdge:
    articles = len({article for article, _ in each.evidence})
    return PropertyEdge(
        each.owner, each.owned, ontology().edge_type("owns"), {"articles": articles, **_said(*each.evidence[0])}
    )


def _mentions(graph: Graph, entities: Mapping[str, str]) -> Iterator[PropertyEdge]:
    pairs: dict[tuple[str, str], list[Evidence]] = defaultdict(list)
    for mention in graph.mentions:
        if mention.refers_to in entities:
            pairs[mention.article, mention.refers_to].append(mention.evidence)
    for (article, id), found in pairs.items():
        first = min(found, key=lambda evidence: evidence.begin)
        yield PropertyEdge(article, id, "MENTIONS", {"count": len(found), "quote": first.quote})


def _direct(edge: DirectEdge, labels: Mapping[str, str]) -> PropertyEdge:
    account = edge.event.account
    place = next((labels[id] for id in account.fillers("place") if id in labels), None)
    properties = known(
        event=edge.event.id,
        date=account.earliest,
        place=place,
        articles=len(edge.tellings),
    )
    type = ontology().edge_type(edge.property)
    return PropertyEdge(edge.source, edge.target, type, properties | _best(edge.tellings))
