"""The graph as Neo4j holds it: nodes with labels, edges with types, flat properties on both."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from kg.graph.direct import DirectEdge, direct_edges
from kg.model import Account, Article, Entity, Event, Graph, Position, Role, Telling
from kg.vocabulary.ontology import ontology

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


def property_graph(graph: Graph) -> PropertyGraph:
    """The property graph of the design's two tables, and edges between entities (LOCATED_IN …) beside them."""
    nodes = [*map(_article, graph.articles), *map(_entity, graph.entities), *map(_event, graph.events)]
    edges = {_key(edge): edge for edge in _edges(graph)}
    return PropertyGraph(sorted(nodes, key=lambda node: node.id), [edges[key] for key in sorted(edges)])


def _key(edge: PropertyEdge) -> tuple[str, str, str, str]:
    return edge.source, edge.type, edge.target, repr(sorted(edge.properties.items()))


def _told(**values: Value | None) -> dict[str, Value]:
    """The properties that are known: no None, no empty text or list."""
    return {name: value for name, value in values.items() if value not in (None, "", [])}  # type: ignore[misc]


def _names(names: Mapping[str, str]) -> dict[str, str]:
    return {f"name_{lang}": names[lang] for lang in sorted(names)}


def _article(article: Article) -> PropertyNode:
    properties = _told(
        name=article.title or article.id,
        type="Article",
        identifier=article.id,
        title=article.title,
        lang=article.lang,
        published=article.published,
        publisher=article.publisher,
        url=article.url,
        content_hash=article.content_hash,
    )
    return PropertyNode(article.node_id, ontology().labels_of("Article"), properties)


def _entity(entity: Entity) -> PropertyNode:
    properties = _told(
        name=entity.label,
        **_names(entity.names),
        aliases=sorted({alias for aliases in entity.aliases.values() for alias in aliases}),
        type=entity.type,
        wikidata=entity.wikidata,
        lat=entity.lat,
        long=entity.long,
    )
    return PropertyNode(entity.id, ontology().labels_of(entity.type), properties)


def _event(event: Event) -> PropertyNode:
    account = event.account
    properties = _told(
        name=event.labels.get("en") or event.id,
        **_names(event.labels),
        type=account.type,
        plover=ontology().classes[account.type].plover,
        start=account.start,
        end=account.end,
        earliest=account.earliest,
        latest=account.latest,
        duration=account.duration,
        status=account.status,
        topic=account.topic,
        confidence=event.confidence,
        articles=len(event.tellings),
    )
    return PropertyNode(event.id, ontology().labels_of(account.type), properties)


def _edges(graph: Graph) -> Iterator[PropertyEdge]:
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
    own = _told(start=told.start, status=told.status)
    return {name: value for name, value in own.items() if value != getattr(chosen, name)}


def _position(position: Position, of: str) -> PropertyEdge:
    titles = position.titles
    title = titles.get("en") or titles.get("ru") or titles.get("uk") or ""
    articles = len({article for article, _ in position.evidence})
    known = _told(title=title, start=position.start, end=position.end, articles=articles)
    return PropertyEdge(position.holder, of, "HOLDS_POSITION", known)


def _mentions(graph: Graph, entities: Mapping[str, str]) -> Iterator[PropertyEdge]:
    pairs = Counter((m.article, m.refers_to) for m in graph.mentions if m.refers_to in entities)
    yield from (PropertyEdge(article, id, "MENTIONS", {"count": count}) for (article, id), count in pairs.items())


def _direct(edge: DirectEdge, labels: Mapping[str, str]) -> PropertyEdge:
    best = max(edge.tellings, key=lambda telling: telling.confidence)
    account = edge.event.account
    place = next((labels[id] for id in account.fillers("place") if id in labels), None)
    properties = _told(
        event=edge.event.id,
        date=account.earliest,
        place=place,
        articles=len(edge.tellings),
        quote=best.evidence[0].quote,
        article=best.article,
    )
    return PropertyEdge(edge.source, edge.target, ontology().edge_type(edge.property), properties)
