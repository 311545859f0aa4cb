"""A property graph as a graph again, as far as it says: no whole texts, one sentence for each telling."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from typing import Any

from kg.graph.properties import PropertyEdge, PropertyGraph, PropertyNode
from kg.model import Account, Article, Entity, Event, Evidence, Graph, Ownership, Position, Role, Telling, make_id
from kg.vocabulary.ontology import LANGS, ontology

Sides = Mapping[tuple[str, str], list[PropertyEdge]]  # by one end and type
Said = tuple[tuple[str, Evidence], ...]


def restored(shape: PropertyGraph) -> Graph:
    """What the nodes of our classes and the edges between them say. Nodes that others wrote are left out."""
    nodes = [node for node in shape.nodes if node.properties.get("type") in ontology().classes]
    known = {node.id for node in nodes}
    edges = [edge for edge in shape.edges if {edge.source, edge.target} <= known]
    outgoing, incoming = _by(edges, "source"), _by(edges, "target")
    return Graph(
        articles=[_article(node) for node in nodes if "Article" in node.labels],
        entities=[_entity(node, outgoing) for node in nodes if "Entity" in node.labels],
        events=[_event(node, outgoing, incoming) for node in nodes if "Event" in node.labels],
        positions=sorted((_position(edge, known) for edge in edges if edge.type == "HOLDS_POSITION"), key=_id),
        ownerships=sorted((_ownership(edge, known) for edge in edges if edge.type == "OWNS"), key=_id),
    )


def _by(edges: Iterable[PropertyEdge], end: str) -> Sides:
    found: dict[tuple[str, str], list[PropertyEdge]] = defaultdict(list)
    for edge in edges:
        found[getattr(edge, end), edge.type].append(edge)
    return found


def _id(each: Position | Ownership) -> str:
    return each.id


def _article(node: PropertyNode) -> Article:
    told: Mapping[str, Any] = node.properties
    article = Article(
        id=told.get("identifier", node.id),
        text="",
        lang=told.get("lang", ""),
        title=told.get("title", ""),
        published=told.get("published"),
        publisher=told.get("publisher"),
        url=told.get("url"),
        also=tuple(told.get("also", ())),
    )
    # Kept as it was made of the text, which is elsewhere: the article's id follows from it.
    vars(article)["content_hash"] = told.get("content_hash", "")
    return article


def _entity(node: PropertyNode, outgoing: Sides) -> Entity:
    told: Mapping[str, Any] = node.properties
    around = {
        name: tuple(edge.target for edge in outgoing.get((node.id, type), ()))
        for name, type in (("located_in", "LOCATED_IN"), ("part_of", "PART_OF"), ("member_of", "MEMBER_OF"))
    }
    return Entity(
        id=node.id,
        type=told["type"],
        names=_names(told) or {"en": told.get("name", node.id)},
        aliases={"en": tuple(told["aliases"])} if "aliases" in told else {},  # of which language, no node says
        wikidata=told.get("wikidata"),
        lat=told.get("lat"),
        long=told.get("long"),
        **around,
    )


def _names(told: Mapping[str, Any]) -> dict[str, str]:
    return {lang: told[f"name_{lang}"] for lang in LANGS if f"name_{lang}" in told}


def _event(node: PropertyNode, outgoing: Sides, incoming: Sides) -> Event:
    told: Mapping[str, Any] = node.properties
    values = {key: told.get(key) for key in ("start", "end", "earliest", "latest", "duration", "topic")}
    roles = tuple(dict.fromkeys(_roles(node.id, told["type"], outgoing, incoming)))
    account = Account(told["type"], roles, status=told.get("status", "occurred"), **values)
    reports = outgoing.get((node.id, ontology().edge_type("reportedIn")), ())
    sure = told.get("confidence", 0.0)
    return Event(node.id, _names(told), account, sure, tuple(_telling(edge, account, sure) for edge in reports))


def _roles(id: str, type: str, outgoing: Sides, incoming: Sides) -> Iterator[Role]:
    """Who points at the event says in which role; to the others the event points."""
    names = [name for name in ontology().roles(type) if not ontology().is_a(name, "participant")]
    for edge in incoming.get((id, ontology().edge_type("participant")), ()):
        yield Role(str(edge.properties.get("role", "participant")), edge.source)
    for name in names:
        yield from (Role(name, edge.target) for edge in outgoing.get((id, ontology().edge_type(name)), ()))


def _telling(edge: PropertyEdge, chosen: Account, confidence: float) -> Telling:
    own: dict[str, Any] = {name: edge.properties[name] for name in ("start", "status") if name in edge.properties}
    return Telling(edge.target, replace(chosen, **own), (_evidence(edge),), confidence)


def _position(edge: PropertyEdge, known: set[str]) -> Position:
    told: Mapping[str, Any] = edge.properties
    title, start, end = told.get("title", ""), told.get("start"), told.get("end")
    id = make_id("position", edge.source, edge.target, title, start or "", end or "")
    return Position(id, edge.source, {"en": title} if title else {}, edge.target, start, end, _said(edge, known))


def _ownership(edge: PropertyEdge, known: set[str]) -> Ownership:
    id = make_id("ownership", edge.source, edge.target)
    return Ownership(id, edge.source, edge.target, _said(edge, known))


def _said(edge: PropertyEdge, known: set[str]) -> Said:
    article = str(edge.properties.get("article"))
    return ((article, _evidence(edge)),) if article in known else ()


def _evidence(edge: PropertyEdge) -> Evidence:
    """The whole sentence: where in it the very words stand, no edge says."""
    quote, begin = str(edge.properties.get("quote", "")), edge.properties.get("begin")
    at = begin if isinstance(begin, int) else 0
    return Evidence(at, at + len(quote), quote, quote)
