"""An entity or event as text: what is known of it, and under each thing the sentence and its article."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from kg.model import Entity, Event, Evidence, Graph, Ownership, Position, Role
from kg.queries.bearers import Listed
from kg.queries.naming import anything_named
from kg.vocabulary.ontology import ontology

MARGIN = "    "


class Portraits:
    """A graph, looked up by name and id."""

    def __init__(self, graph: Graph) -> None:
        self.graph = graph
        self.entities = {entity.id: entity for entity in graph.entities}
        self.events = {event.id: event for event in graph.events}
        self.articles = {article.node_id: article for article in graph.articles}

    def find(self, name: str) -> list[str]:
        """Ids of that id, of entities that a question takes the name for, else of events. Raises KgError for none."""
        entities = (
            {"id": id, "type": e.type, "names": _names(e), "wikidata": e.wikidata} for id, e in self.entities.items()
        )
        events = ({"id": id, "type": e.account.type, "names": list(e.labels.values())} for id, e in self.events.items())
        return anything_named(Listed(entities), Listed(events), name)

    def of(self, id: str) -> Iterator[str]:
        """The lines that show it."""
        return self._entity(self.entities[id]) if id in self.entities else self._event(self.events[id])

    def part_in(self, id: str) -> Iterator[dict[str, Any]]:
        """The events an entity took part in, from the earliest, each with the first sentence that says so."""
        for event in sorted(self.graph.events, key=_by_time):
            roles = [role.name for role in event.account.roles if role.filler == id and _takes_part(role)]
            if roles:
                yield {
                    "date": event.account.start,
                    "type": event.account.type,
                    "actor": self.label(id),
                    "role": ", ".join(dict.fromkeys(roles)),
                    "what": _label(event),
                    "status": event.account.status,
                    "articles": len(event.tellings),
                    "event": event.id,
                    "quote": event.tellings[0].evidence[0].quote,
                }

    def _entity(self, entity: Entity) -> Iterator[str]:
        yield f"{entity.label} · {entity.type} · {entity.id}"
        yield from (f"  {lang}: {', '.join(names)}" for lang, names in _all_names(entity).items())
        yield from (f"  located in {self.label(place)}" for place in entity.located_in)
        yield from (f"  part of {self.label(whole)}" for whole in entity.part_of)
        yield from (f"  member of {self.label(body)}" for body in entity.member_of)
        if entity.wikidata:
            yield f"  Wikidata {entity.wikidata}"
        for position in self.graph.positions:
            if entity.id in (position.holder, position.of):
                yield from self._position(position)
        for ownership in self.graph.ownerships:
            if entity.id in (ownership.owner, ownership.owned):
                yield from self._ownership(ownership)
        for event in sorted(self.graph.events, key=_by_time):
            roles = [role.name for role in event.account.roles if role.filler == entity.id]
            if roles:
                yield from self._telling(event, ", ".join(dict.fromkeys(roles)))

    def _event(self, event: Event) -> Iterator[str]:
        account = event.account
        yield from (f"{label} · {account.type} · {event.id}" for label in [_label(event)])
        for name in dict.fromkeys(role.name for role in account.roles):
            yield f"  {name}: {', '.join(self.label(id) for id in account.fillers(name))}"
        for name in ("start", "end", "duration", "status", "topic"):
            if value := getattr(account, name):
                yield f"  {name}: {value}"
        yield f"  confidence: {event.confidence:.2f}"
        yield from self._sentences(event)

    def _position(self, position: Position) -> Iterator[str]:
        body = f", {self.label(position.of)}" if position.of else ""
        titles = " / ".join(position.titles[lang] for lang in sorted(position.titles))
        yield f"  {self.label(position.holder)}: {titles}{body}"
        yield from (self._sentence(article, evidence) for article, evidence in position.evidence)

    def _ownership(self, ownership: Ownership) -> Iterator[str]:
        yield f"  {self.label(ownership.owner)} owns {self.label(ownership.owned)}"
        yield from (self._sentence(article, evidence) for article, evidence in ownership.evidence)

    def _telling(self, event: Event, roles: str) -> Iterator[str]:
        yield f"  {event.account.start or '?':10} {roles}: {_label(event)} ({event.account.status}) · {event.id}"
        yield from self._sentences(event)

    def _sentences(self, event: Event) -> Iterator[str]:
        for telling in event.tellings:
            yield from (self._sentence(telling.article, evidence) for evidence in telling.evidence)

    def _sentence(self, article: str, evidence: Evidence) -> str:
        quote = " ".join(evidence.quote.split())
        return f"{MARGIN}“{quote}” [{self.articles[article].id}:{evidence.begin}–{evidence.end}]"

    def label(self, id: str) -> str:
        """What a reader sees of an entity or event."""
        if id in self.entities:
            return self.entities[id].label
        return _label(self.events[id]) if id in self.events else id


def _label(event: Event) -> str:
    return event.labels.get("en") or next(iter(event.labels.values()), event.account.type)


def _all_names(entity: Entity) -> dict[str, list[str]]:
    """Preferred name first, then the others, by language."""
    langs = sorted({*entity.names, *entity.aliases})
    names = {lang: [*filter(None, [entity.names.get(lang)]), *entity.aliases.get(lang, ())] for lang in langs}
    return {lang: list(dict.fromkeys(found)) for lang, found in names.items()}


def _names(entity: Entity) -> list[str]:
    names = (name for names in _all_names(entity).values() for name in names)
    return list(dict.fromkeys([entity.label, *names]))


def _takes_part(role: Role) -> bool:
    return ontology().is_a(role.name, "participant")


def _by_time(event: Event) -> tuple[str, str]:
    return event.account.earliest or "9999", event.id
