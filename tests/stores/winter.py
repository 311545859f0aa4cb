"""A property graph made by hand: two meetings, a call and a few statements of the winter of 2022."""

from __future__ import annotations

from kg.graph.property_graph import PropertyEdge, PropertyGraph, PropertyNode, Value
from kg.vocabulary.ontology import ontology


def winter() -> PropertyGraph:
    """Nodes and edges of all kinds, dates known and unknown, names in three languages."""
    return PropertyGraph(
        nodes=sorted([*_actors(), *_places(), *_events(), *_articles()], key=lambda node: node.id),
        edges=sorted(
            [*_roles(), *_reports(), *_around(), *_direct()],
            key=lambda edge: (edge.source, edge.type, edge.target, repr(edge.properties)),
        ),
    )


def _actors() -> list[PropertyNode]:
    return [
        _person("person-lavrov", "Sergey Lavrov", "Сергей Лавров", "Сергій Лавров", ["Лавров", "глава МИД"]),
        _person("person-blinken", "Antony Blinken", "Энтони Блинкен", "Ентоні Блінкен", ["Блінкен"]),
        _person("person-kuleba", "Dmytro Kuleba", "Дмитрий Кулеба", "Дмитро Кулеба", []),
        _country("country-russia", "Russia", "Россия", "Росія", ["Moscow", "РФ"]),
        _country("country-usa", "United States", "США", "США", ["Washington"]),
        PropertyNode(
            "organization-state",
            ("Entity", "Actor", "Organization"),
            {"name": "Department of State", "name_en": "Department of State", "type": "Organization"},
        ),
        PropertyNode(
            "object-reply",
            ("Entity", "Object"),
            {"name": 'The "written" reply', "name_en": 'The "written" reply', "type": "Object"},
        ),
    ]


def _person(id: str, en: str, ru: str, uk: str, aliases: list[str]) -> PropertyNode:
    return PropertyNode(id, ("Entity", "Actor", "Person"), {**_names(en, ru, uk, aliases), "type": "Person"})


def _country(id: str, en: str, ru: str, uk: str, aliases: list[str]) -> PropertyNode:
    labels = ("Entity", "Actor", "Place", "Country")
    return PropertyNode(id, labels, {**_names(en, ru, uk, aliases), "type": "Country"})


def _names(en: str, ru: str, uk: str, aliases: list[str]) -> dict[str, Value]:
    named: dict[str, Value] = {"name": en, "name_en": en, "name_ru": ru, "name_uk": uk}
    return {**named, "aliases": aliases} if aliases else named


def _places() -> list[PropertyNode]:
    city, country = ("Entity", "Place", "City"), ("Entity", "Actor", "Place", "Country")
    known = [
        ("city-geneva", city, "Geneva", "Женева", 46.2, 6.15),
        ("city-kyiv", city, "Kyiv", "Киев", 50.45, 30.52),
        ("country-switzerland", country, "Switzerland", "Швейцария", 46.8, 8.23),
    ]
    return [
        PropertyNode(
            id, labels, {"name": en, "name_en": en, "name_ru": ru, "type": labels[-1], "lat": lat, "long": long}
        )
        for id, labels, en, ru, lat, long in known
    ]


def _events() -> list[PropertyNode]:
    return [
        _event("meeting-1", "Meeting", "Meeting of Sergey Lavrov and Antony Blinken", "2022-01-21", duration="PT1H30M"),
        _event("phonecall-1", "PhoneCall", "Phone call of Sergey Lavrov and Antony Blinken", "2022-02-01"),
        _event("talks-1", "Talks", "Talks of Russia and United States", "2022-01-10"),
        _event("publication-1", "Publication", "Publication without a date", None),
        _event("demand-1", "Demand", "Demand by Antony Blinken", "2022-01-21", topic="withdrawal of troops"),
        _event("accusation-1", "Accusation", "Accusation by Dmytro Kuleba", "2022-01-24"),
        _event("statement-1", "Statement", "Statement by Sergey Lavrov", None),
        _event("visit-1", "Visit", "Visit of Antony Blinken to Kyiv", "2022-02-10"),
        _event("promise-1", "Promise", "Promise by Antony Blinken to Sergey Lavrov", "2022-02-15"),
        _event("sanction-1", "Sanction", "Sanctions of United States against Russia", "2022-02-20", status="planned"),
    ]


def _event(id: str, type: str, name: str, day: str | None, **more: Value) -> PropertyNode:
    dates: dict[str, Value] = {"start": day, "earliest": day, "latest": day} if day else {}
    told: dict[str, Value] = {"status": "occurred", "confidence": 0.9, "articles": 2 if id == "phonecall-1" else 1}
    plover = ontology().classes[type].plover
    known: dict[str, Value] = {"name": name, "name_en": name, "type": type, **({"plover": plover} if plover else {})}
    return PropertyNode(id, ontology().labels_of(type), {**known, **dates, **told, **more})


def _articles() -> list[PropertyNode]:
    days = {"article-1": "2022-01-21", "article-2": "2022-02-01", "article-3": None}
    return [
        PropertyNode(
            id,
            ("Article",),
            {"name": f"News {id[-1]}", "type": "Article", "lang": "ru", **({"published": day} if day else {})},
        )
        for id, day in days.items()
    ]


def _roles() -> list[PropertyEdge]:
    parts = [
        ("person-lavrov", "meeting-1", "participant"),
        ("person-blinken", "meeting-1", "participant"),
        ("person-lavrov", "phonecall-1", "participant"),
        ("person-blinken", "phonecall-1", "participant"),
        ("country-russia", "talks-1", "participant"),
        ("country-usa", "talks-1", "participant"),
        ("country-usa", "publication-1", "agent"),
        ("object-reply", "publication-1", "target"),
        ("person-blinken", "demand-1", "speaker"),
        ("country-russia", "demand-1", "addressee"),
        ("person-kuleba", "accusation-1", "speaker"),
        ("country-russia", "accusation-1", "addressee"),
        ("person-lavrov", "statement-1", "speaker"),
        ("person-blinken", "visit-1", "agent"),
        ("person-kuleba", "visit-1", "target"),
        ("person-blinken", "promise-1", "speaker"),
        ("person-lavrov", "promise-1", "addressee"),
        ("country-usa", "sanction-1", "agent"),
        ("country-russia", "sanction-1", "target"),
    ]
    return [PropertyEdge(who, event, "PARTICIPATED_IN", {"role": role}) for who, event, role in parts]


def _reports() -> list[PropertyEdge]:
    told: list[tuple[str, str, str, int]] = [
        ("meeting-1", "article-1", "Лавров и Блинкен встретились в Женеве.", 10),
        ("phonecall-1", "article-2", "Лавров поговорил с Блинкеном.", 0),
        ("phonecall-1", "article-3", "Відбулася розмова Лаврова і Блінкена.", 5),
        ("talks-1", "article-1", "Переговоры прошли 10 января.", 60),
        ("demand-1", "article-1", "Блинкен потребовал отвести войска.", 90),
        ("accusation-1", "article-3", "Кулеба звинуватив Росію.", 40),
        ("statement-1", "article-2", "«Ждём ответа», — сказал Лавров.", 70),
    ]
    otherwise: dict[str, Value] = {"start": "2022-02"}
    return [
        PropertyEdge(
            event,
            article,
            "REPORTED_IN",
            {"quote": quote, "begin": begin, "end": begin + 5, **(otherwise if quote.startswith("Відбулася") else {})},
        )
        for event, article, quote, begin in told
    ]


def _around() -> list[PropertyEdge]:
    return [
        PropertyEdge("city-geneva", "country-switzerland", "LOCATED_IN"),
        PropertyEdge("organization-state", "country-usa", "PART_OF"),
        PropertyEdge("meeting-1", "city-geneva", "TOOK_PLACE_AT"),
        PropertyEdge("talks-1", "city-geneva", "TOOK_PLACE_AT"),
        PropertyEdge("visit-1", "city-kyiv", "TOOK_PLACE_AT"),
        PropertyEdge("sanction-1", "country-usa", "ATTRIBUTED_TO"),
        PropertyEdge("demand-1", "meeting-1", "MADE_AT"),
        PropertyEdge("statement-1", "object-reply", "ABOUT"),
        PropertyEdge("accusation-1", "country-russia", "ABOUT"),
        PropertyEdge("person-blinken", "organization-state", "HOLDS_POSITION", {"title": "secretary", "articles": 2}),
        PropertyEdge(
            "country-usa", "organization-state", "OWNS", {"articles": 1, "quote": "США принадлежит ведомство."}
        ),
        PropertyEdge("person-lavrov", "country-russia", "HOLDS_POSITION", {"title": "minister", "start": "2004-03"}),
        PropertyEdge("article-1", "person-lavrov", "MENTIONS", {"count": 3}),
        PropertyEdge("article-2", "person-lavrov", "MENTIONS", {"count": 1}),
        PropertyEdge("article-1", "country-russia", "MENTIONS", {"count": 2}),
    ]


def _direct() -> list[PropertyEdge]:
    met: dict[str, Value] = {"event": "meeting-1", "date": "2022-01-21", "place": "Geneva", "articles": 1}
    call: dict[str, Value] = {"event": "phonecall-1", "date": "2022-02-01", "articles": 2}
    return [
        PropertyEdge("person-blinken", "person-lavrov", "MET", met),
        PropertyEdge("person-blinken", "person-lavrov", "SPOKE_BY_PHONE_WITH", call),
        PropertyEdge("person-blinken", "country-russia", "DEMANDED_OF", {"event": "demand-1", "date": "2022-01-21"}),
    ]
