"""Tokens: where words and signs begin and end."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.text.tokens import SPANS, cyrillic_spans, english_spans


def words(text: str, lang: str = "ru") -> list[str]:
    return [text[begin:end] for begin, end in SPANS[lang](text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("С. В. Лавров прибыл.", ["С.", "В.", "Лавров", "прибыл", "."]),
        ("М.С. Петренко", ["М.", "С.", "Петренко"]),
        ("Иванов А. Б., министр", ["Иванов", "А.", "Б.", ",", "министр"]),
        ("план «А».", ["план", "«", "А", "»", "."]),
        ("прем’єр-міністр об'єднав", ["прем’єр-міністр", "об'єднав"]),
        ("рост на 3,5% за 2020-х", ["рост", "на", "3,5", "%", "за", "2020-х"]),
        ("24.02.2022 в 12:30…", ["24.02.2022", "в", "12:30", "…"]),
        ("Ростов-на-Дону — город", ["Ростов-на-Дону", "—", "город"]),
        ("см. https://example.org/a?b=1 здесь", ["см", ".", "https://example.org/a?b=1", "здесь"]),
        ("«Северный поток – 2»", ["«", "Северный", "поток", "–", "2", "»"]),
        ("Что?! Да...", ["Что", "?!", "Да", "..."]),
    ],
)
def test_cyrillic_words(text: str, expected: list[str]) -> None:
    assert words(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ukraine's leader didn't say.", ["Ukraine", "'s", "leader", "did", "n't", "say", "."]),
        ("They’ve said we'll cannot", ["They", "’ve", "said", "we", "'ll", "can", "not"]),
        ("O'Neill's and workers' rights", ["O'Neill", "'s", "and", "workers", "'", "rights"]),
        ("Mr. Smith of the U.S. left.", ["Mr.", "Smith", "of", "the", "U.S.", "left", "."]),
        ("J. K. Swan arrived at 5 p.m. today", ["J.", "K.", "Swan", "arrived", "at", "5", "p.m.", "today"]),
        ("a well-known non-profit's e-mail", ["a", "well", "-", "known", "non-profit", "'s", "e-mail"]),
        ("an F-16 on 2022-02-24 for $1.5bn", ["an", "F-16", "on", "2022-02-24", "for", "$", "1.5", "bn"]),
        ("the 1990s, the 21st -- wait...", ["the", "1990s", ",", "the", "21st", "--", "wait", "..."]),
        ("“No,” he said (twice).", ["“", "No", ",", "”", "he", "said", "(", "twice", ")", "."]),
    ],
)
def test_english_words(text: str, expected: list[str]) -> None:
    assert words(text, "en") == expected


@given(st.text(alphabet="абВГіїґ АI1.,-–«»\"'’\t\u00a0", max_size=60))
def test_nothing_but_white_space_is_lost(text: str) -> None:
    spans = cyrillic_spans(text)
    assert "".join(text[b:e] for b, e in spans) == "".join(text.split())
    assert all(first[1] <= second[0] for first, second in pairwise(spans))
    assert all(begin < end for begin, end in spans)


@given(st.text(alphabet="abAB .,'’-\t\u00a0\u20281", max_size=60))
def test_english_keeps_every_sign(text: str) -> None:
    assert "".join(text[b:e] for b, e in english_spans(text)) == "".join(text.split())
