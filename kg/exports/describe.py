"""What RDF says of each record, as pairs of predicate and object."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import Any

from kg.exports import terms
from kg.exports.exporter import ExportOptions
from kg.exports.terms import term
from kg.model import Account, Article, Entity, Event, GraphMention, Ownership, Position
from kg.vocabulary.ontology import ontology

Pairs = Iterator[tuple[Any, Any]]  # (predicate, object), pyoxigraph's terms


def article(article: Article, options: ExportOptions) -> Pairs:
    """An article's own data; its text only where asked for."""
    yield term("rdf:type"), term("kg:Article")
    for id in (article.id, *article.also):
        yield term("schema:identifier"), terms.text(id)
    yield from _told("schema:headline", article.title, terms.text)
    yield from _told("schema:url", article.url, lambda url: terms.typed(url, "xsd:anyURI"))
    yield term("schema:inLanguage"), terms.text(article.lang)
    yield from _told("schema:datePublished", article.published, terms.date)
    yield from _told("schema:publisher", article.publisher, terms.text)
    yield term("kg:contentHash"), terms.text(article.content_hash)
    yield from _told("nif:isString", article.text if options.with_text else None, terms.text)


def entity(entity: Entity, options: ExportOptions) -> Pairs:
    """An entity with its classes, names and surroundings."""
    yield from types(entity.type)
    yield from _labels("rdfs:label", entity.names)
    for lang in sorted(entity.aliases):
        yield from ((term("skos:altLabel"), terms.text(alias, lang)) for alias in entity.aliases[lang])
    yield from _told("owl:sameAs", entity.wikidata, lambda id: term(f"wd:{id}"))
    yield from ((term("kg:locatedIn"), terms.node(id, options)) for id in entity.located_in)
    yield from ((term("kg:partOf"), terms.node(id, options)) for id in entity.part_of)
    yield from ((term("kg:memberOf"), terms.node(id, options)) for id in entity.member_of)
    yield from _told("geo:lat", entity.lat, terms.decimal)
    yield from _told("geo:long", entity.long, terms.decimal)


def event(event: Event, options: ExportOptions) -> Pairs:
    """What all articles say of an event together. Roles are named with all they imply: speaker, agent, participant."""
    account = event.account
    yield from types(account.type)
    yield from _labels("rdfs:label", event.labels)
    implied = dict.fromkeys((name, role.filler) for role in account.roles for name in _implied(role.name))
    yield from ((term(f"kg:{name}"), terms.node(filler, options)) for name, filler in implied)
    yield from _values(account)
    yield from _told("kg:earliest", account.earliest, terms.date)
    yield from _told("kg:latest", account.latest, terms.date)
    yield term("kg:confidence"), terms.decimal(event.confidence)
    yield from ((term("kg:reportedIn"), terms.node(telling.article, options)) for telling in event.tellings)


def account(account: Account, article: str, options: ExportOptions) -> Pairs:
    """What one article says of an event."""
    yield term("rdf:type"), term(f"kg:{account.type}")
    yield from ((term(f"kg:{role.name}"), terms.node(role.filler, options)) for role in account.roles)
    yield from _values(account)
    yield term("kg:reportedIn"), terms.node(article, options)


def position(position: Position, options: ExportOptions, within: str | None = None) -> Pairs:
    """Who holds which post, as all articles say or one of them (`within`)."""
    yield term("rdf:type"), term("kg:Position")
    yield term("kg:holder"), terms.node(position.holder, options)
    yield from _labels("kg:title", position.titles)
    yield from _told("kg:of", position.of, lambda id: terms.node(id, options))
    yield from _told("kg:start", position.start, terms.date)
    yield from _told("kg:end", position.end, terms.date)
    articles = dict.fromkeys(article for article, _ in position.evidence if within in (None, article))
    yield from ((term("kg:reportedIn"), terms.node(article, options)) for article in articles)


def ownership(ownership: Ownership, options: ExportOptions, within: str | None = None) -> Pairs:
    """Who owns what as a statement about the triple, which has the mentions and articles behind it."""
    yield term("rdf:type"), term("rdf:Statement")
    yield term("rdf:subject"), terms.node(ownership.owner, options)
    yield term("rdf:predicate"), term("kg:owns")
    yield term("rdf:object"), terms.node(ownership.owned, options)
    articles = dict.fromkeys(article for article, _ in ownership.evidence if within in (None, article))
    yield from ((term("kg:reportedIn"), terms.node(article, options)) for article in articles)


def mention(mention: GraphMention, options: ExportOptions) -> Pairs:
    """A span, its very characters, and what it stands for."""
    yield term("rdf:type"), term("kg:Mention")
    yield term("kg:inArticle"), terms.node(mention.article, options)
    yield term("nif:beginIndex"), terms.count(mention.evidence.begin)
    yield term("nif:endIndex"), terms.count(mention.evidence.end)
    yield term("kg:exact"), terms.text(mention.evidence.exact)
    yield from _told("kg:normalForm", mention.normal, lambda normal: terms.text(normal, mention.lang))
    yield term("kg:refersTo"), terms.node(mention.refers_to, options)
    yield term("kg:quote"), terms.text(mention.evidence.quote)


def types(name: str) -> Pairs:
    """A class and all above it, so that a query needs no reasoner; the special first."""
    yield term("rdf:type"), term(f"kg:{name}")
    yield from ((term("rdf:type"), term(f"kg:{above}")) for above in ontology().classes[name].ancestors)


def _implied(role: str) -> tuple[str, ...]:
    return role, *ontology().properties[role].ancestors


def _values(account: Account) -> Pairs:
    yield from _told("kg:start", account.start, terms.date)
    yield from _told("kg:end", account.end, terms.date)
    yield from _told("kg:duration", account.duration, lambda value: terms.typed(value, "xsd:duration"))
    yield term("kg:status"), term(f"kg:{account.status}")
    yield from _told("kg:topic", account.topic, terms.text)


def _labels(name: str, labels: Mapping[str, str]) -> Pairs:
    yield from ((term(name), terms.text(labels[lang], lang)) for lang in sorted(labels))


def _told(name: str, value: Any, write: Callable[[Any], Any]) -> Pairs:
    """The pair, where the value is known."""
    if value is not None and value != "":
        yield term(name), write(value)
