"""Emoji and bullets: what begins an item, and what closes a sentence."""

from __future__ import annotations

import pytest

from kg.text.pictures import first_of, is_item, is_picture


@pytest.mark.parametrize(
    ("sign", "drawn"),
    [
        ("⚡", True),
        ("😊", True),
        ("•", True),
        ("№", False),
        ("°", False),
        ("\u2800", False),
        ("—", False),
        ("Ок", False),
    ],
)
def test_what_is_a_picture(sign: str, drawn: bool) -> None:
    assert is_picture(sign) == drawn


@pytest.mark.parametrize(
    ("line", "item"),
    [
        ("Порт закрыт ⚡ Осло молчит", True),
        ("Порт закрыт ⚡ \ufe0f « Шторм » близко", True),
        ("порты ; ⚡ Осло", False),
        ("Порт закрыт ⚡ ⚡ Осло молчит", False),
        ("Порт открыт 😊 Осло ждёт", False),
        ("Порт закрыт ⚡ и мост", False),
        ("Порт закрыт ⚡", False),
    ],
)
def test_one_picture_before_a_capital_marks_an_item(line: str, item: bool) -> None:
    words = line.split()
    place = next(i for i, word in enumerate(words) if is_picture(word))
    assert is_item(words, place, [True] * len(words)) == item


def test_where_pictures_begin() -> None:
    words = ["Ура", "🔥", "\ufe0f", "🔥", "Вот"]
    assert [first_of(words, i) for i in range(len(words))] == [None, 1, 1, 1, None]
