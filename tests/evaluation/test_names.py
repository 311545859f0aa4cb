"""Who is who in gold and graph, and which words tell the same."""

from __future__ import annotations

import pytest

from kg.evaluation.gold import GoldEntity
from kg.evaluation.names import Identity, Names, overlap
from kg.model import Entity, Graph
from tests.graph.told import told_graph


@pytest.fixture(scope="module")
def names() -> Names:
    return Names(told_graph())


def identity(names: Names, id: str, type: str = "Person", *aliases: str, wikidata: str | None = None) -> Identity:
    return Identity(names, [GoldEntity(id, type, aliases, (), wikidata)])


@pytest.mark.parametrize(
    ("gold", "type", "aliases", "node", "same"),
    [
        ("Anna Berg", "Person", (), "person-berg", True),
        ("Foreign minister", "Person", ("Анна Берг",), "person-berg", True),
        ("Bernhard Berg", "Person", (), "person-berg", True),  # an article calls her Berg, which could be him
        ("Port Oslo", "Organization", (), "city-oslo", False),  # last words count for people only
        ("Petro Koval", "Person", (), "person-koval", True),
        ("Петром Ковалем", "Other", (), "person-koval", True),  # as the article writes it
        ("Anna Berg", "Person", (), "meeting-oslo", False),
    ],
)
def test_who_is_who(names: Names, gold: str, type: str, aliases: tuple[str, ...], node: str, same: bool) -> None:
    assert identity(names, gold, type, *aliases).same(gold, node) is same


@pytest.mark.parametrize(
    ("gold", "same"), [("П. Коваль", True), ("Коваль", True), ("Павел Коваль", True), ("Иван Коваль", False)]
)
def test_a_surname_is_enough_unless_the_given_names_differ(gold: str, same: bool) -> None:
    koval = Names(Graph(entities=[Entity("person-koval", "Person", {"ru": "Пётр Коваль"})]))
    assert identity(koval, gold).same(gold, "person-koval") is same


def test_a_wikidata_id_is_a_name(names: Names) -> None:
    assert identity(names, "Christiania", "City", wikidata="Q585").same("Christiania", "city-oslo")


def test_who_is_not_among_the_entities_has_the_name_itself(names: Names) -> None:
    assert Identity(names, []).same("Норвегия", "country-norway")
    assert not Identity(names, []).same("A. Berg", "person-berg")


def test_each_node_is_taken_once(names: Names) -> None:
    two = Identity(names, [GoldEntity(id, "Person", ("Berg",), ()) for id in ("Anna Berg", "Her sister")])
    assert two.hits(["Anna Berg", "Her sister"], ["person-berg", "person-koval"]) == 1


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("встретились в Женеве", "Лавров и Блинкен встретились в Женеве.", True),
        ("met in Geneva, on Friday", "On Friday they met in Geneva", True),
        ("met in Geneva", "called on Friday", False),
        ("«Её»", "ее", True),
        ("", "met", False),
        ("—", "met", False),
    ],
)
def test_words_that_tell_the_same(one: str, other: str, same: bool) -> None:
    assert overlap(one, other) is overlap(other, one) is same
