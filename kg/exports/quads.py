"""The graph as quads, a stream: what all say in the default graph, then one named graph after another per article."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from itertools import chain
from typing import TYPE_CHECKING, Any, TypeVar

from kg.exports import describe
from kg.exports.exporter import ExportOptions
from kg.exports.terms import moment, node, term
from kg.graph import direct_edges
from kg.model import Article, Event, Graph, GraphMention, Ownership, Position, Telling

if TYPE_CHECKING:
    from pyoxigraph import Quad, Triple

T = TypeVar("T", Position, Ownership)
DAY = len("2022-01-21")  # a month or year alone is no moment
Statement = tuple[Any, Any, Any]  # pyoxigraph's subject, predicate, object


def quads(graph: Graph, options: ExportOptions) -> Iterator[Quad]:
    """Every quad, graph by graph and subject by subject, always in the same order."""
    from pyoxigraph import DefaultGraph, Quad

    for statement in chain(_together(graph, options), _provenance(graph, options)):
        yield Quad(*statement, DefaultGraph())
    for article, statements in _apart(graph, options):
        name = _graph_name(article, options)
        yield from (Quad(*statement, name) for statement in statements)


def triples(graph: Graph, options: ExportOptions) -> Iterator[Triple]:
    """The default graph and the mentions, for formats without graphs."""
    from pyoxigraph import Triple

    yield from (Triple(*statement) for statement in _together(graph, options))
    yield from (Triple(*statement) for statement in _mentions(graph.mentions, options))


def _together(graph: Graph, options: ExportOptions) -> Iterator[Statement]:
    """What all articles say together; direct triples stand with their subject."""
    direct = _direct(graph, options)
    for article in graph.articles:
        yield from _of(article.node_id, describe.article(article, options), options)
    for entity in graph.entities:
        yield from _of(entity.id, describe.entity(entity, options), options)
        yield from _of(entity.id, direct.get(entity.id, ()), options)
    for event in graph.events:
        yield from _of(event.id, describe.event(event, options), options)
    for position in graph.positions:
        yield from _of(position.id, describe.position(position, options), options)
    for ownership in graph.ownerships:
        yield from _owns(ownership, options)


def _owns(ownership: Ownership, options: ExportOptions, within: str | None = None) -> Iterator[Statement]:
    """The plain triple, and what stands behind it."""
    yield node(ownership.owner, options), term("kg:owns"), node(ownership.owned, options)
    yield from _of(ownership.id, describe.ownership(ownership, options, within), options)


def _direct(graph: Graph, options: ExportOptions) -> dict[str, list[tuple[Any, Any]]]:
    """Direct triples by subject; a symmetric one both ways, each once."""
    found: set[tuple[str, str, str]] = set()
    for edge in direct_edges(graph):
        found.add((edge.source, edge.property, edge.target))
        if edge.symmetric:
            found.add((edge.target, edge.property, edge.source))
    pairs: dict[str, list[tuple[Any, Any]]] = defaultdict(list)
    for source, name, target in sorted(found):
        pairs[source].append((term(f"kg:{name}"), node(target, options)))
    return pairs


def _provenance(graph: Graph, options: ExportOptions) -> Iterator[Statement]:
    """Which article each named graph comes from. Its time is the article's day: ours would differ in every run."""
    for article in graph.articles:
        name = _graph_name(article, options)
        yield name, term("rdf:type"), term("prov:Entity")
        yield name, term("prov:wasDerivedFrom"), node(article.node_id, options)
        if article.published and len(article.published) == DAY:
            yield name, term("prov:generatedAtTime"), moment(article.published)


def _apart(graph: Graph, options: ExportOptions) -> Iterator[tuple[Article, Iterator[Statement]]]:
    """What each article says."""
    tellings: dict[str, list[tuple[Event, Telling]]] = defaultdict(list)
    mentions: dict[str, list[GraphMention]] = defaultdict(list)
    for event in graph.events:
        for telling in event.tellings:
            tellings[telling.article].append((event, telling))
    positions, ownerships = _by_article(graph.positions), _by_article(graph.ownerships)
    for mention in graph.mentions:
        mentions[mention.article].append(mention)
    for each in graph.articles:
        id = each.node_id
        yield each, _said(id, tellings[id], positions[id], ownerships[id], mentions[id], options)


def _by_article(told: Iterable[T]) -> dict[str, list[T]]:
    """What each article says of it."""
    found: dict[str, list[T]] = defaultdict(list)
    for each in told:
        for article in dict.fromkeys(article for article, _ in each.evidence):
            found[article].append(each)
    return found


def _said(
    article: str,
    tellings: Iterable[tuple[Event, Telling]],
    positions: Iterable[Position],
    ownerships: Iterable[Ownership],
    mentions: Iterable[GraphMention],
    options: ExportOptions,
) -> Iterator[Statement]:
    for event, telling in tellings:
        yield from _of(event.id, describe.account(telling.account, article, options), options)
    for position in positions:
        yield from _of(position.id, describe.position(position, options, article), options)
    for ownership in ownerships:
        yield from _owns(ownership, options, article)
    yield from _mentions(mentions, options)


def _mentions(mentions: Iterable[GraphMention], options: ExportOptions) -> Iterator[Statement]:
    for mention in mentions:
        yield from _of(mention.id, describe.mention(mention, options), options)


def _of(id: str, pairs: Iterable[tuple[Any, Any]], options: ExportOptions) -> list[Statement]:
    subject = node(id, options)
    return [(subject, predicate, object) for predicate, object in pairs]


def _graph_name(article: Article, options: ExportOptions) -> Any:
    return node(article.node_id.replace("article-", "graph-", 1), options)
