"""The date lexicons."""

from __future__ import annotations

import re

import pytest

from kg.dates.words import Values, date_words, one_of

LANGS = ("ru", "uk", "en")


@pytest.mark.parametrize("lang", LANGS)
def test_every_language_names_twelve_months_and_seven_days(lang: str) -> None:
    words = date_words(lang)
    assert sorted(words.months.forms) == list(range(1, 13))
    assert sorted(words.weekdays.forms) == list(range(1, 8))


def test_every_language_tells_the_same_values() -> None:
    told = [
        (
            set(words.numbers.ordinals),
            set(words.numbers.cardinals),
            set(words.relative.shifts),
            set(words.relative.parts),
            set(words.durations.units),
            set(words.months.pieces),
        )
        for words in map(date_words, LANGS)
    ]
    assert told[0] == told[1] == told[2]


def test_a_word_with_a_capital_keeps_it() -> None:
    may = re.compile(one_of(["May"]))
    assert [bool(may.fullmatch(told)) for told in ("May", "MAY", "may")] == [True, True, False]


def test_a_space_is_any_white_space_of_a_line() -> None:
    assert re.fullmatch(one_of(["два с половиной"]), "Два\u00a0с  половиной")
    assert not re.fullmatch(one_of(["два с половиной"]), "два с\nполовиной")


def test_no_entries_match_nothing() -> None:
    assert re.search(one_of([]), "anything") is None


def test_the_value_of_a_word() -> None:
    assert Values(date_words("ru").months.forms).value("марта") == 3
    assert Values(date_words("ru").months.forms).value("столa") is None
