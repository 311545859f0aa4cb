"""A property graph as large as many articles would give, of names that exist and events that do not."""

from __future__ import annotations

import random
from collections.abc import Iterator
from datetime import date, timedelta
from itertools import accumulate

from kg.graph.property_graph import PropertyEdge, PropertyGraph, PropertyNode, Value
from kg.vocabulary.gazetteer import KnownEntity, gazetteer
from kg.vocabulary.ontology import ontology

FIRST = date(2021, 1, 1)
DAYS = 700
PUBLISHERS = 60
EVENTS, STATEMENTS, MENTIONS = 5, 7, 10  # an article
LANGS = ("en", "ru", "uk")


class World:
    """Some actors are in very many events, most in few, as in news."""

    def __init__(self, articles: int) -> None:
        self.random = random.Random(articles)
        self.articles = articles
        self.persons = list(self._persons(articles))
        known = gazetteer().entities.values()
        self.places = [_known(each) for each in known if ontology().is_a(each.type, "Place")][: articles // 2]
        self.bodies = [_known(each) for each in known if each.type == "Organization"]
        self.countries = [node for node in self.places if node.properties["type"] == "Country"]
        self.actors = [*self.countries[:20], *self.persons, *self.bodies]
        self._weights = list(accumulate(1 / (rank + 3) for rank in range(len(self.actors))))
        self.edges: list[PropertyEdge] = []

    def graph(self) -> PropertyGraph:
        """All of it; the same number of articles gives the same graph."""
        nodes = [*self.persons, *self.places, *self.bodies, *self._articles(), *self._events()]
        self._around()
        edges = {repr((e.source, e.type, e.target, sorted(e.properties.items()))): e for e in self.edges}
        return PropertyGraph(sorted(nodes, key=lambda node: node.id), [edges[key] for key in sorted(edges)])

    def _persons(self, count: int) -> Iterator[PropertyNode]:
        named = [e.names for e in gazetteer().entities.values() if e.type == "Person" and _two_words(e)]
        for number in range(count):
            given, family = named[number % len(named)], named[(number * 7 + number // len(named)) % len(named)]
            names = {lang: f"{given[lang].split()[0]} {family[lang].split()[1]}" for lang in LANGS}
            yield _node(f"person-{number:06}", "Person", names)

    def _pick(self, count: int) -> list[PropertyNode]:
        return self.random.choices(self.actors, cum_weights=self._weights, k=count)

    def _articles(self) -> Iterator[PropertyNode]:
        for number in range(self.articles):
            day = (FIRST + timedelta(days=number * DAYS // self.articles)).isoformat()
            told: dict[str, Value] = {
                "name": f"News of day {number}",
                "type": "Article",
                "identifier": f"news-{number}",
            }
            yield PropertyNode(
                f"article-{number:06}",
                ("Article",),
                {**told, "published": day, "publisher": f"Paper {number % PUBLISHERS}", "lang": LANGS[number % 3]},
            )
            for actor, count in {actor.id: n for n, actor in enumerate(self._pick(MENTIONS), start=1)}.items():
                quote = _sentence(f"{actor} in news {number}")
                self._edge(f"article-{number:06}", "MENTIONS", actor, count=count, quote=quote)

    def _events(self) -> Iterator[PropertyNode]:
        statements = ontology().statement_classes
        events = [name for name in ontology().event_classes if name not in statements and name != "Event"]
        for number in range(self.articles * EVENTS):
            yield self._event(f"event-{number:07}", self.random.choice(events), number // EVENTS)
        for number in range(self.articles * STATEMENTS):
            yield self._event(f"statement-{number:07}", self.random.choice(statements), number // STATEMENTS)

    def _event(self, id: str, type: str, article: int) -> PropertyNode:
        kind = ontology().classes[type]
        sides = self._pick(2)
        day = (FIRST + timedelta(days=article * DAYS // self.articles)).isoformat()
        said: dict[str, Value] = {"quote": _sentence(id), "article": f"article-{article:06}"}
        for role, side in zip(_roles(type), sides, strict=True):
            self._edge(side.id, "PARTICIPATED_IN", id, role=role, **said)
        if "Statement" in kind.ancestors or type == "Statement":
            self._edge(id, "ABOUT", self._pick(1)[0].id, **said)
            self._edge(id, "MADE_AT", f"event-{self.random.randrange(self.articles * EVENTS):07}", **said)
        elif self.random.random() < 0.4:
            self._edge(id, "TOOK_PLACE_AT", self.random.choice(self.places).id, **said)
        tellers = {article, *(self.random.randrange(self.articles) for _ in range(self.random.random() < 0.15))}
        for teller in tellers:
            differing = {"status": "planned"} if self.random.random() < 0.05 else {}
            self._edge(id, "REPORTED_IN", f"article-{teller:06}", quote=said["quote"], begin=1, end=9, **differing)
        if kind.direct and self.random.random() < 0.4:
            direct = ontology().edge_type(kind.direct)
            self._edge(sides[0].id, direct, sides[1].id, event=id, date=day, articles=len(tellers), **said)
        if self.random.random() < 0.05:
            self._edge(id, "ATTRIBUTED_TO", self._pick(1)[0].id, **said)
        name = f"{kind.labels['en']} of {sides[0].properties['name']} and {sides[1].properties['name']}"
        dates: dict[str, Value] = {"start": day, "end": day, "earliest": day, "latest": day}
        status = self.random.choice(("occurred",) * 8 + ("planned", "cancelled"))
        told: dict[str, Value] = {"status": status, "articles": len(tellers), "confidence": 0.9}
        plover: dict[str, Value] = {"plover": kind.plover} if kind.plover else {}
        labels = ontology().labels_of(type)
        return PropertyNode(id, labels, {"name": name, "name_en": name, "type": type, **dates, **told, **plover})

    def _around(self) -> None:
        for place in self.places:
            if place.properties["type"] != "Country":
                self._edge(place.id, "LOCATED_IN", self.random.choice(self.countries).id)
        for body in self.bodies:
            self._edge(body.id, "PART_OF", self.random.choice(self.countries[:20]).id)
        for person in self.persons[::2]:
            of = self.random.choice([*self.countries[:20], *self.bodies])
            said = {"quote": _sentence(person.id), "article": "article-000000"}
            self._edge(person.id, "HOLDS_POSITION", of.id, title="minister", articles=1, **said)

    def _edge(self, source: str, type: str, target: str, **properties: Value) -> None:
        self.edges.append(PropertyEdge(source, target, type, properties))


def _sentence(of: str) -> str:
    """As long as a sentence of news, half of its letters Cyrillic."""
    return f"Sentence of {of}, with words as news has them, и кириллицы столько же, сколько бывает в новостях дня."


def _roles(type: str) -> tuple[str, str]:
    kind = ontology().classes[type]
    if kind.symmetric:
        return "participant", "participant"
    return ("speaker", "addressee") if "Statement" in (type, *kind.ancestors) else ("agent", "target")


def _two_words(entity: KnownEntity) -> bool:
    return all(len(entity.names.get(lang, "").split()) == 2 for lang in LANGS)


def _known(entity: KnownEntity) -> PropertyNode:
    aliases = sorted({alias for forms in entity.aliases.values() for alias in forms})
    where: dict[str, Value] = (
        {} if entity.lat is None or entity.long is None else {"lat": entity.lat, "long": entity.long}
    )
    more: dict[str, Value] = {"aliases": aliases[:5]} if aliases else {}
    return _node(f"known-{entity.id.lower()}", entity.type, entity.names, **where, **more)


def _node(id: str, type: str, names: dict[str, str], **more: Value) -> PropertyNode:
    label = names.get("en") or next(iter(names.values()))
    told: dict[str, Value] = {"name": label, "name_en": label, "type": type}
    return PropertyNode(id, ontology().labels_of(type), {**told, **{f"name_{x}": names[x] for x in names}, **more})
