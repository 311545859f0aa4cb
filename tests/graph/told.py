"""Two short articles of our own, in Russian and English, telling of one meeting; their facts, links and graph."""

from __future__ import annotations

import re

from kg.graph import assemble
from kg.model import (
    Account,
    Article,
    EventFact,
    Evidence,
    Facts,
    Graph,
    Link,
    Mention,
    PositionFact,
    Referent,
    Role,
)
from kg.vocabulary.gazetteer import Gazetteer, KnownEntity

RU = Article(
    id="oslo-ru.txt",
    text=(
        "Переговоры в Осло\n\n"
        "Министр иностранных дел Норвегии Анна Берг встретилась 10 мая в Осло с Петром Ковалем. "
        "Берг призвала Коваля открыть порт. По словам Коваля, Норвегия в мае передала порту буксир «Фрам»."
    ),
    lang="ru",
    title="Переговоры в Осло",
    published="2023-05-10",
    publisher="Северный вестник",
    url="https://example.org/oslo?a=1&b=«два»",
)
EN = Article(
    id="oslo-en.txt",
    text=(
        'A "short" meeting\n\n'
        "Anna Berg met Petro Koval in Oslo on Wednesday for an hour, she said. "
        "Berg urged Koval to open the port."
    ),
    lang="en",
    title='A "short" meeting',
    published="2023-05-12",
)

KNOWN = Gazetteer(
    {
        "Q20": KnownEntity("Q20", "Country", {"en": "Norway", "ru": "Норвегия", "uk": "Норвегія"}, {}),
        "Q585": KnownEntity(
            "Q585", "City", {"en": "Oslo", "ru": "Осло", "uk": "Осло"}, {}, country="Q20", lat=59.91, long=10.75
        ),
    }
)


def evidence(article: Article, exact: str, nth: int = 0) -> Evidence:
    """The nth place where the article reads so, with its sentence."""
    begin = -1
    for _ in range(nth + 1):
        begin = article.text.index(exact, begin + 1)
    end = begin + len(exact)
    before, after = article.text[:begin], article.text[end:]
    first = begin - len(re.split(r"\n\n|\. ", before)[-1])
    last = end + len(re.split(r"\n\n|(?<=\.)(?= |$)", after)[0])
    return Evidence(begin, end, exact, article.text[first:last])


def mention(article: Article, id: str, of: str, exact: str, normal: str, nth: int = 0) -> Mention:
    return Mention(id, of, normal, evidence(article, exact, nth))


def roles(**fillers: str) -> tuple[Role, ...]:
    """roles(participant="e1 e2", place="e3")."""
    return tuple(Role(name, filler) for name, ids in fillers.items() for filler in ids.split())


RU_FACTS = Facts(
    article=RU,
    referents=(
        Referent("e1", "Person", "Анна Берг", "Fem"),
        Referent("e2", "Person", "Пётр Коваль", "Masc"),
        Referent("e3", "City", "Осло"),
        Referent("e4", "Country", "Норвегия"),
        Referent("e5", "Object", "Фрам"),
        Referent("e6", "Organization", "Никем не названная"),
    ),
    mentions=(
        mention(RU, "m1", "e1", "Анна Берг", "Анна Берг"),
        mention(RU, "m2", "e1", "Берг", "Берг", 1),
        mention(RU, "m3", "e2", "Петром Ковалем", "Пётр Коваль"),
        mention(RU, "m4", "e2", "Коваля", "Коваль"),
        mention(RU, "m5", "e2", "Коваля", "Коваль", 1),
        mention(RU, "m6", "e3", "Осло", "Осло"),
        mention(RU, "m7", "e3", "Осло", "Осло", 1),
        mention(RU, "m8", "e4", "Норвегии", "Норвегия"),
        mention(RU, "m9", "e4", "Норвегия", "Норвегия"),
        mention(RU, "m10", "e5", "буксир «Фрам»", "буксир «Фрам»"),
    ),
    positions=(PositionFact("p1", "e1", "министр иностранных дел", evidence(RU, "Министр иностранных дел"), "e4"),),
    events=(
        EventFact(
            "v1",
            Account(
                "Meeting",
                roles(participant="e1 e2 e6", place="e3"),
                *("2023-05-10", "2023-05-10", "2023-05-10", "2023-05-10"),
            ),
            (evidence(RU, "встретилась 10 мая в Осло"),),
            0.8,
        ),
        EventFact(
            "v2",
            Account("Demand", roles(speaker="e1", addressee="e2", madeAt="v1"), topic="порт"),
            (evidence(RU, "Берг призвала Коваля открыть порт"),),
            0.7,
        ),
        EventFact(
            "v3",
            Account(
                "Transfer",
                roles(agent="e4", target="e2", participant="e5", attributedTo="e2"),
                *("2023-05", None, "2023-05-01", "2023-05-31"),
            ),
            (evidence(RU, "Норвегия в мае передала порту буксир «Фрам»"),),
            0.5,
        ),
        EventFact("v4", Account("Visit", roles(agent="e1", place="e3")), (), 0.9),
    ),
)
EN_FACTS = Facts(
    article=EN,
    referents=(
        Referent("e1", "Person", "Anna Berg"),
        Referent("e2", "Person", "Petro Koval"),
        Referent("e3", "City", "Oslo"),
    ),
    mentions=(
        mention(EN, "m1", "e1", "Anna Berg", "Anna Berg"),
        mention(EN, "m2", "e1", "Berg", "Berg", 1),
        mention(EN, "m3", "e2", "Petro Koval", "Petro Koval"),
        mention(EN, "m4", "e3", "Oslo", "Oslo"),
    ),
    events=(
        EventFact(
            "v1",
            Account(
                "Meeting",
                roles(participant="e1 e2", place="e3"),
                *("2023-05", "2023-05", "2023-05-01", "2023-05-31"),
                duration="PT1H",
            ),
            (evidence(EN, "Anna Berg met Petro Koval in Oslo"),),
            0.9,
        ),
        EventFact(
            "v2",
            Account("Statement", roles(speaker="e1", addressee="e2")),
            (evidence(EN, "Berg urged Koval to open the port"),),
            0.6,
        ),
    ),
)
FACTS = (RU_FACTS, EN_FACTS)

_RU_NODES = {
    **{"e1": "person-berg", "e2": "person-koval", "e3": "city-oslo", "e4": "country-norway", "e5": "object-fram"},
    **{"v1": "meeting-oslo", "v2": "demand-port", "v3": "transfer-tug", "v4": "visit-none", "p1": "position-berg"},
    "e6": "organization-none",
}
_EN_NODES = {local: _RU_NODES[local] for local in ("e1", "e2", "e3", "v1", "v2")}
_QIDS = {"city-oslo": "Q585", "country-norway": "Q20"}
LINKS = tuple(
    Link(article.content_hash, local, node, known=_QIDS.get(node))
    for article, nodes in ((RU, _RU_NODES), (EN, _EN_NODES))
    for local, node in nodes.items()
)


def told_graph() -> Graph:
    """The graph of both articles."""
    return assemble(FACTS, LINKS, KNOWN)
