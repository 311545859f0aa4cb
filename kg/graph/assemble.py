"""Facts + links → Graph. What any article said stays as it was; the graph is worked out anew each time."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from kg.graph.entities import entities_of
from kg.graph.events import events_of
from kg.graph.linking import LinkTable
from kg.graph.ownerships import ownership_id, ownerships_of
from kg.graph.positions import positions_of
from kg.model import Evidence, Facts, Graph, GraphMention, Link, make_id, one_per_text
from kg.vocabulary.gazetteer import Gazetteer, gazetteer


def assemble(facts: Iterable[Facts], links: Iterable[Link], known: Gazetteer | None = None) -> Graph:
    """The graph of all facts, whatever their order. Raises InvalidFacts where something was never resolved."""
    table = LinkTable(links)
    articles = one_per_text(facts)
    entities = entities_of(articles, table, known or gazetteer())
    events = events_of(articles, table, entities)
    positions = positions_of(articles, table, {entity.id for entity in entities})
    ownerships = ownerships_of(articles, table, entities)
    present = {each.id for kind in (entities, events, positions, ownerships) for each in kind}
    return Graph(
        articles=sorted((each.article for each in articles), key=lambda article: article.node_id),
        entities=entities,
        events=events,
        positions=positions,
        ownerships=ownerships,
        mentions=_mentions(articles, table, present),
    )


def _mentions(articles: Sequence[Facts], table: LinkTable, present: set[str]) -> list[GraphMention]:
    found = {mention.id: mention for facts in articles for mention in _spans(facts, table)}
    return [found[id] for id in sorted(found) if found[id].refers_to in present]


def _spans(facts: Facts, table: LinkTable) -> Iterator[GraphMention]:
    """Every span that names an entity, tells of an event, states a position or who owns what."""
    for mention in facts.mentions:
        yield _mention(facts, table.node(facts, mention.refers_to), mention.evidence, mention.normal)
    for event in facts.events:
        for evidence in event.evidence:
            yield _mention(facts, table.node(facts, event.id), evidence)
    for position in facts.positions:
        yield _mention(facts, table.node(facts, position.id), position.evidence)
    for ownership in facts.ownerships:
        yield _mention(facts, ownership_id(facts, ownership, table), ownership.evidence)


def _mention(facts: Facts, node: str, evidence: Evidence, normal: str | None = None) -> GraphMention:
    article = facts.article
    id = make_id("mention", article.content_hash, evidence.begin, evidence.end, node)
    return GraphMention(id, article.node_id, evidence, node, normal, article.lang if normal else None)
