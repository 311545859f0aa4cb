"""A name finds who bears it: in three languages, either script, any case form; and nobody else."""

from __future__ import annotations

import pytest

from kg.errors import KgError
from kg.graph.property_graph import PropertyGraph, PropertyNode, Value
from kg.queries.bearers import Listed
from kg.queries.naming import anything_named, entities_named, events_named
from kg.stores.bolt import GraphStore


def _node(id: str, labels: str, en: str, ru: str = "", uk: str = "", *aliases: str) -> PropertyNode:
    named: dict[str, Value] = {"name": en, "name_en": en}
    more = {"name_ru": ru, "name_uk": uk, "aliases": list(aliases)}
    kept: dict[str, Value] = {key: value for key, value in more.items() if value}
    return PropertyNode(id, tuple(labels.split()), {**named, **kept, "type": labels.split()[-1]})


PERSON, CITY, COUNTRY, BODY = "Entity Actor Person", "Entity Place City", "Entity Actor Place Country", "Entity Actor "
PEOPLE = [
    _node("lavrov", PERSON, "Sergey Lavrov", "Сергей Лавров", "Сергій Лавров", "глава МИД"),
    _node("lavrova", PERSON, "Anna Lavrova", "Анна Лаврова"),
    _node("zelensky", PERSON, "Volodymyr Zelensky", "Владимир Зеленский", "Володимир Зеленський"),
    _node("zakharova", PERSON, "Maria Zakharova", "Мария Захарова", "Марія Захарова"),
    _node("scholz", PERSON, "Olaf Scholz", "Олаф Шольц", "Олаф Шольц"),
    _node("kirby", PERSON, "John Kirby"),
    _node("gorbachev", PERSON, "Mikhail Gorbachev", "Михаил Горбачёв"),
    _node("lukianov", PERSON, "Oleh Lukianov", "", "Олег Лук’янов"),
    _node("poroshenko", PERSON, "Petro Poroshenko", "Пётр Порошенко", "Петро Порошенко"),
]
OTHERS = [
    _node("geneva", CITY, "Geneva", "Женева", "Женева"),
    _node("kyiv", CITY, "Kyiv", "Киев", "Київ", "Kiev"),
    _node("moscow", CITY, "Moscow", "Москва", "Москва"),
    _node("russia", COUNTRY, "Russia", "Россия", "Росія", "Moscow", "РФ"),
    _node("bank", BODY + "Organization", "Bank of Russia", "Банк России", "Банк Росії"),
    _node("duma", BODY + "Organization", "State Duma", "Государственная дума", "Державна дума"),
    _node("ministry", BODY + "Organization", "Ministry of Defence", "Министерство обороны", "Міністерство оборони"),
    _node("talks", "Event Talks", "Talks of Russia and United States", "Переговоры России и США", "Переговори"),
    _node("meeting", "Event Meeting", "Meeting of Sergey Lavrov", "Встреча Сергея Лаврова", "Зустріч Сергія Лаврова"),
]
NAMES = {
    "lavrov": "Лавров lavrov ЛАВРОВ Лавровим Лавровым Lavrov's Lawrow Сергея_Лаврова Сергієм_Лавровим "
    "Сергей_Викторович_Лавров главы_МИД",
    "lavrova": "Лаврова Лавровой Lavrova Анну_Лаврову",
    "zelensky": "Зеленского Зеленським Зеленскому Zelenskyy Zelenskiy Владимиром_Зеленским",
    "zakharova": "Захаровой Захарову Захаровою Марії_Захарової",
    "scholz": "Шольцем Шольца Шольцу scholz",
    "kirby": "Кирби Кірбі Джона_Кирби",
    "gorbachev": "Горбачев Горбачёва Горбачеву Gorbachov",
    "lukianov": "Лук'янов Лук’янова lukianov",
    "poroshenko": "Порошенком Порошенко Порошенку",
    "geneva": "Женеве Женеві geneva",
    "kyiv": "Киеве Києва Києві Kiev",
    "russia": "России Росією Россию РФ рф Russia",
    "bank": "Банком_России Bank_of_Russia Банку_Росії",
    "duma": "Дума Думой duma Государственной_думы",
    "ministry": "Министерством_обороны Міністерства_оборони ministry_of_defence",
}
CASES = [(name.replace("_", " "), id) for id, names in NAMES.items() for name in names.split()]


@pytest.fixture(scope="module")
def world() -> PropertyGraph:
    return PropertyGraph(sorted([*PEOPLE, *OTHERS], key=lambda node: node.id), [])


def test_every_form_of_a_name_finds_its_bearer(store: GraphStore, world: PropertyGraph) -> None:
    store.load(world)
    wrong = {}
    for name, id in CASES:
        try:
            found = entities_named(store, name)
        except KgError as error:
            found = [str(error)]
        if found != [id]:
            wrong[name] = found
    assert wrong == {}


def listed(world: PropertyGraph, label: str) -> Listed:
    """The nodes of a label as they lie in memory, with the names an index of the store would give."""
    keys = ("name", "name_en", "name_ru", "name_uk")
    nodes = [(node.id, node.labels[-1], node.properties) for node in world.nodes if node.labels[0] == label]
    return Listed(
        {"id": id, "type": type, "names": [*(told.get(key) for key in keys), *_aliases(told)]}
        for id, type, told in nodes
    )


def _aliases(told: dict[str, Value]) -> list[str]:
    aliases = told.get("aliases", [])
    return aliases if isinstance(aliases, list) else []


def test_every_form_finds_its_bearer_in_memory_as_in_a_store(world: PropertyGraph) -> None:
    entities, events = listed(world, "Entity"), listed(world, "Event")
    wrong = {name: found for name, id in CASES if (found := anything_named(entities, events, name)) != [id]}
    assert wrong == {}
    assert anything_named(entities, events, "Лаврову") == ["lavrov", "lavrova"]
    assert anything_named(entities, events, "Talks of Russia") == ["talks"]
    assert anything_named(entities, events, " TALKS ") == ["talks"], "an id"
    with pytest.raises(KgError, match=r"named 'Лавринова'; near it are .*Anna Lavrova"):
        anything_named(entities, events, "Лавринова")


@pytest.mark.parametrize("name", ["Nobody At All", "?!", "lavrov AND (", "Меркель", ""])
def test_nobody_in_memory(name: str, world: PropertyGraph) -> None:
    with pytest.raises(KgError, match="The graph knows nobody and nothing named"):
        anything_named(listed(world, "Entity"), listed(world, "Event"), name)


SURNAME_FIRST = {
    "Лавров Сергей": "lavrov",
    "Лавров, Сергей": "lavrov",
    "Лаврова Сергея Викторовича": "lavrov",
    "Lavrov Sergey": "lavrov",
    "Зеленским Владимиром": "zelensky",
    "Зеленський Володимир": "zelensky",
    "Kirby John": "kirby",
    "Меркель Ангелой": "merkel",
    "Путин Владимир": "putin",
    "Путіна Володимира": "putin",
    "фон дер Ляйен Урсулой": "leyen",
    "Лаврову Анну": "lavrova",
}


def test_a_surname_may_come_first(store: GraphStore, world: PropertyGraph) -> None:
    more = [
        _node("merkel", PERSON, "Angela Merkel", "Ангела Меркель", "Ангела Меркель"),
        _node("putin", PERSON, "Vladimir Putin", "Владимир Путин", "Володимир Путін"),
        _node("monomakh", PERSON, "Vladimir", "Владимир", "Володимир"),
        _node("merkel-other", PERSON, "Merkel"),
        _node("leyen", PERSON, "Ursula von der Leyen", "Урсула фон дер Ляйен", "Урсула фон дер Ляєн"),
    ]
    store.load(PropertyGraph(sorted([*world.nodes, *more], key=lambda node: node.id), []))
    assert {name: entities_named(store, name) for name in SURNAME_FIRST} == {
        name: [id] for name, id in SURNAME_FIRST.items()
    }
    store.load(world)
    for name in ("Путин Владимир", "Меркель Ангелой", "Шольц Сергей"):
        with pytest.raises(KgError, match="knows nobody"):
            entities_named(store, name)


@pytest.mark.parametrize(
    "name",
    [
        "Сполученими Штатами",
        "Соединённые Штаты",
        "Соединёнными Штатами Америки",
        "United States of America",
        "Сполучених Штатів Америки",
    ],
)
def test_a_known_one_has_all_its_names_though_no_article_says_them(
    name: str, store: GraphStore, world: PropertyGraph
) -> None:
    usa = PropertyNode("usa", tuple(COUNTRY.split()), {"name": "USA", "type": "Country", "wikidata": "Q30"})
    store.load(PropertyGraph(sorted([*world.nodes, usa], key=lambda node: node.id), []))
    assert entities_named(store, name) == ["usa"]
    with pytest.raises(KgError, match="knows nobody"):
        entities_named(store, "us")


def test_a_name_that_several_bear_means_all(store: GraphStore, world: PropertyGraph) -> None:
    store.load(world)
    assert entities_named(store, "Moscow") == ["moscow", "russia"]
    assert entities_named(store, "Лаврову") == ["lavrov", "lavrova"], "what he is given, and whom one sees"
    assert entities_named(store, "kyiv") == ["kyiv"], "an id, too"


@pytest.mark.parametrize("name", ["Nobody At All", "Лавринович", "?!", "+", "lavrov AND (", "Меркель"])
def test_nobody(name: str, store: GraphStore, world: PropertyGraph) -> None:
    store.load(world)
    with pytest.raises(KgError, match="The graph knows nobody and nothing named"):
        entities_named(store, name)


def test_nobody_but_somebody_near(store: GraphStore, world: PropertyGraph) -> None:
    store.load(world)
    with pytest.raises(KgError, match=r"named 'Лавринова'; near it are .*Anna Lavrova"):
        entities_named(store, "Лавринова")


@pytest.mark.parametrize(
    ("words", "id"), [("talks of Russia", "talks"), ("встречу Лаврова", "meeting"), ("переговоров", "talks")]
)
def test_events_by_words_of_their_names(words: str, id: str, store: GraphStore, world: PropertyGraph) -> None:
    store.load(world)
    assert events_named(store, words) == [id]
