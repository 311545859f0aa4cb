"""Names that nobody should have: a correct entity or one alone, never a crash and never a silent join."""

from __future__ import annotations

import pytest

from kg.resolution import resolve
from tests.resolution.told import article, nodes

LONG = "Абвгд" * 2_000  # 10,000 characters
MARKS = "\u0301\u0308\u0301"  # accents without a letter


def joined(one: str, other: str, type: str = "Person", lang: str = "ru") -> bool:
    """Whether these names in two articles are one."""
    first, second = nodes([article(f"[{one}|{type}] тут"), article(f"[{other}|{type}] там", lang)])
    return first == second


@pytest.mark.parametrize("name", ["Сергeй Лавров", "Серге\u0301й Лавро\u0301в", "Сергеи\u0306 Лавров"])
def test_latin_letters_and_accents_inside_do_not_hide_whom_the_world_knows(name: str) -> None:
    assert {link.known for link in resolve([article(f"[{name}|Person] прибыл")])} == {"Q58217"}
    assert joined(name, "Сергей Лавров")


def test_a_latin_letter_inside_does_not_part_the_unknown() -> None:
    assert joined("Осип Рeмнёв", "Осип Ремнёв")


def test_a_latin_capital_is_what_it_looks_like() -> None:
    assert joined("Анна Bерг", "Анна Верг")  # with a Latin B
    assert not joined("Анна Bерг", "Анна Берг")


@pytest.mark.parametrize("type", ["Person", "Organization", "City"])
def test_accents_alone_are_nobody_known_and_join_nobody(type: str) -> None:
    assert {link.known for link in resolve([article(f"[{MARKS}|{type}] тут")])} == {None}
    assert not joined(MARKS, "\u0302", type)
    assert not joined(MARKS, MARKS, type)


@pytest.mark.parametrize("type", ["Person", "Organization", "City"])
def test_ten_thousand_characters_are_compared_like_any_name(type: str) -> None:
    assert joined(f"Анна {LONG}", f"Анна {LONG}", type)
    assert not joined(f"Анна {LONG}", f"Анна {LONG[::-1]}", type)
    assert joined(f"Осип {'Абв ' * 2_000}", f"Осип {'Абв ' * 2_000}", type)


def test_ten_thousand_characters_in_two_scripts() -> None:
    assert joined(f"Анна {LONG}", f"Anna {'Abvgd' * 2_000}", lang="en")
