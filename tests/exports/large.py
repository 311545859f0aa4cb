"""A graph as large as a busy year of news: thousands of events, made by counting and not by chance."""

from __future__ import annotations

from datetime import date, timedelta

from kg.model import Account, Article, Entity, Event, Evidence, Graph, Role, Telling
from kg.vocabulary.ontology import ontology

FIRST_DAY = date(2023, 1, 1)


def large_graph(events: int = 5000, actors: int = 1500, articles: int = 2000) -> Graph:
    """Every event has two actors, a place and one article; a few actors are in very many."""
    told = [_article(number) for number in range(articles)]
    return Graph(
        articles=told,
        entities=[*map(_actor, range(actors)), *map(_city, range(40))],
        events=[_event(number, actors, told[number % articles]) for number in range(events)],
    )


def _article(number: int) -> Article:
    day, lang = FIRST_DAY + timedelta(days=number % 700), ("ru", "uk", "en")[number % 3]
    text = f"Заголовок {number}\n\nСторона {number} встретилась со стороной {number + 1}, сообщают."
    return Article(f"article-{number}", text, lang, f"Заголовок {number}", day.isoformat(), f"Газета {number % 25}")


def _actor(number: int) -> Entity:
    type = ("Person", "Person", "Organization", "Country")[number % 4]
    return Entity(
        f"actor-{number:05}", type, {"en": f"Actor {number}", "ru": f"Лицо {number}", "uk": f"Особа {number}"}
    )


def _city(number: int) -> Entity:
    return Entity(
        f"city-{number:05}", "City", {"en": f"City {number}", "ru": f"Город {number}", "uk": f"Місто {number}"}
    )


def _event(number: int, actors: int, article: Article) -> Event:
    types = [name for name in ontology().under("Event") if name != "Event"]
    first, second = number * number % actors, (number * 7 + 1) % max(2, number % actors + 2) % actors
    day = (FIRST_DAY + timedelta(days=number % 700)).isoformat()
    account = Account(
        types[number % len(types)],
        (
            Role("participant", f"actor-{first:05}"),
            Role("participant", f"actor-{second:05}"),
            Role("place", f"city-{number % 40:05}"),
        ),
        *(day, day, day, day),
        status=("occurred", "occurred", "planned", "denied")[number % 4],
    )
    quote = article.text.partition("\n\n")[2]
    begin = article.text.index("встретилась")
    evidence = Evidence(begin, begin + len("встретилась"), "встретилась", quote)
    label = {"en": f"Event {number}"}
    return Event(f"event-{number:05}", label, account, 0.8, (Telling(article.node_id, account, (evidence,), 0.8),))
