"""Articles, entities and events as nodes of a property graph."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from kg.graph.properties import PropertyNode, known
from kg.model import Article, Entity, Event, Graph
from kg.vocabulary.ontology import ontology


def nodes_of(graph: Graph) -> Iterator[PropertyNode]:
    """A node for each article, entity and event; a position is an edge."""
    yield from map(_article, graph.articles)
    yield from map(_entity, graph.entities)
    yield from map(_event, graph.events)


def _names(names: Mapping[str, str]) -> dict[str, str]:
    return {f"name_{lang}": names[lang] for lang in sorted(names)}


def _article(article: Article) -> PropertyNode:
    properties = known(
        name=article.title or article.id,
        type="Article",
        identifier=article.id,
        also=list(article.also),
        title=article.title,
        lang=article.lang,
        published=article.published,
        publisher=article.publisher,
        url=article.url,
        content_hash=article.content_hash,
    )
    return PropertyNode(article.node_id, ontology().labels_of("Article"), properties)


def _entity(entity: Entity) -> PropertyNode:
    properties = known(
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
    properties = known(
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
