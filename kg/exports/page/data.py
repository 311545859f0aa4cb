"""What the page holds of a graph, as JSON: everything by id, each sentence once, offsets in a browser's units."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from typing import Any

from kg.exports.exporter import ExportOptions
from kg.exports.page.forms import forms_of
from kg.exports.page.sentences import Sentences
from kg.exports.page.tones import tone
from kg.graph.captions import captions
from kg.graph.ties import actors_of, ties
from kg.model import Account, Article, Entity, Event, Evidence, Graph, Ownership, Position, Telling
from kg.vocabulary.gazetteer import gazetteer
from kg.vocabulary.ontology import LANGS, ontology

Json = dict[str, Any]


def page_data(graph: Graph, options: ExportOptions) -> Json:
    """The whole graph and the words for its classes, roles and statuses."""
    sentences = Sentences(graph)
    entities, actors = {entity.id: entity for entity in graph.entities}, actors_of(graph)
    forms = forms_of(graph)
    return {
        "articles": [_article(article, options) for article in graph.articles],
        "entities": [_entity(entity, forms.get(entity.id)) for entity in graph.entities],
        "events": [_event(event, entities, sentences) | _ties(event, actors) for event in graph.events],
        "positions": [_position(position, sentences) for position in graph.positions],
        "ownerships": [_ownership(ownership, sentences) for ownership in graph.ownerships],
        "sentences": sentences.all,
        "words": _words(graph),
    }


def _article(article: Article, options: ExportOptions) -> Json:
    return _known(
        id=article.node_id,
        name=article.id,
        title=article.title,
        lang=article.lang,
        published=article.published,
        publisher=article.publisher,
        url=article.url,
        text=article.text if options.with_text else None,
    )


def _entity(entity: Entity, forms: str | None) -> Json:
    return _known(
        id=entity.id,
        type=entity.type,
        names=_by_lang(entity.names),
        aliases={lang: list(entity.aliases[lang]) for lang in sorted(entity.aliases)},
        forms=forms,
        wikidata=entity.wikidata,
        within=[*entity.located_in, *entity.part_of],
        country=_country_told_elsewhere(entity),
        memberOf=list(entity.member_of),
    )


def _country_told_elsewhere(entity: Entity) -> dict[str, str]:
    """Names of the country a place lies in, as the gazetteer has them, where no article speaks of that country."""
    known = gazetteer().entities
    place = known.get(entity.wikidata or "")
    alone = ontology().is_a(entity.type, "Place") and not entity.located_in
    country = known.get(place.country or "") if place and alone else None
    return _by_lang(country.names) if country else {}


def _event(event: Event, entities: Mapping[str, Entity], sentences: Sentences) -> Json:
    account = event.account
    return _known(
        id=event.id,
        type=account.type,
        labels=_labels(event, entities),
        roles=[[role.name, role.filler] for role in account.roles],
        **_values(account),
        earliest=account.earliest,
        latest=account.latest,
        confidence=round(event.confidence, 3),
        tellings=[_telling(telling, account, sentences) for telling in event.tellings],
    )


def _labels(event: Event, entities: Mapping[str, Entity]) -> dict[str, str]:
    """Captions in three languages. The page tells the day beside them; a label that is no caption stays as it is."""
    account = event.account
    own = {lang: text for lang, text in event.labels.items() if text != captions(account, entities, [lang]).get(lang)}
    return _by_lang(captions(replace(account, start=None, end=None), entities, LANGS) | own)


def _ties(event: Event, actors: set[str]) -> Json:
    return _known(ties=[list(tie) for tie in ties(event.account, actors)])


def _telling(telling: Telling, chosen: Account, sentences: Sentences) -> Json:
    """Where an article says so, and what it says otherwise."""
    own, together = _values(telling.account), _values(chosen)
    differing = {name: value for name, value in own.items() if value and value != together[name]}
    said = _said(((telling.article, evidence) for evidence in telling.evidence), sentences)
    return {"article": telling.article, "said": said, **differing}


def _values(account: Account) -> Json:
    names = ("start", "end", "duration", "status", "topic")
    return {name: getattr(account, name) for name in names}


def _position(position: Position, sentences: Sentences) -> Json:
    return _known(
        holder=position.holder,
        titles=_by_lang(position.titles),
        of=position.of,
        start=position.start,
        end=position.end,
        said=_said(position.evidence, sentences),
    )


def _ownership(ownership: Ownership, sentences: Sentences) -> Json:
    return _known(owner=ownership.owner, owned=ownership.owned, said=_said(ownership.evidence, sentences))


def _said(evidence: Iterable[tuple[str, Evidence]], sentences: Sentences) -> list[Sequence[int]]:
    return [sentences.place(article, each) for article, each in evidence]


def _words(graph: Graph) -> Json:
    """Labels in three languages for whatever the graph uses."""
    known = ontology()
    events, entities = {event.account.type for event in graph.events}, {entity.type for entity in graph.entities}
    roles = {role.name for event in graph.events for role in event.account.roles}
    classes = {name: {"labels": known.classes[name].labels} for name in sorted(events | entities)}
    return {
        "classes": {name: word | _nature(name) for name, word in classes.items()},
        "roles": {name: {"labels": known.properties[name].labels} for name in sorted(roles)},
        "statuses": {name: {"labels": status.labels} for name, status in known.statuses.items()},
    }


def _nature(name: str) -> Json:
    """What the page draws a class by: its tone for events; for the rest whether it acts, and whether it is a place."""
    known = ontology()
    if known.is_a(name, "Event"):
        return {"tone": tone(known.classes[name].plover), "speech": known.is_a(name, "Statement")}
    return {"actor": known.is_a(name, "Actor"), "place": known.is_a(name, "Place")}


def _by_lang(texts: Mapping[str, str]) -> dict[str, str]:
    return {lang: texts[lang] for lang in sorted(texts)}


def _known(**values: Any) -> Json:
    return {name: value for name, value in values.items() if value not in (None, "", [], {})}
