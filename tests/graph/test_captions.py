"""Labels of events."""

from __future__ import annotations

from kg.graph.captions import captions
from kg.model import Account, Entity, Role

ENTITIES = {
    id: Entity(id, "Country", {"en": name}) for id, name in zip("abcde", ["A", "B {x} [y]", "C", "D", "E"], strict=True)
}


def test_parts_that_are_unknown_are_left_out() -> None:
    assert captions(Account("Talks"), {}, ["en"]) == {"en": "Talks"}
    assert captions(Account("Sanction", (Role("target", "a"),)), ENTITIES, ["en"]) == {"en": "Sanction against A"}


def test_brackets_and_braces_in_names_are_only_names() -> None:
    account = Account("Attack", (Role("agent", "a"), Role("target", "b")), start="2022-01", end="2022-02")
    assert captions(account, ENTITIES, ["en"])["en"] == "Attack by A on B {x} [y], 2022-01 – 2022-02"


def test_a_long_list_is_cut() -> None:
    account = Account("Talks", tuple(Role("participant", id) for id in "abcde"))
    assert captions(account, ENTITIES, ["uk"])["uk"] == "Переговори: A, B {x} [y], C, D…"
