"""The nominative of one word."""

from __future__ import annotations

import pytest

from kg.model.doc import Token
from kg.text.declension import listed_given_name, nominative


def word(text: str, **feats: str) -> Token:
    return Token(0, text, 0, len(text), text, "PROPN", feats, 0, "root", 0)


@pytest.mark.parametrize(
    ("lang", "text", "case", "gender", "expected"),
    [
        ("ru", "Хмуренберга", "Gen", "Masc", "Хмуренберг"),
        ("ru", "Рис-Могга", "Gen", "Masc", "Рис-Могг"),
        ("ru", "Мэй", "Gen", "Fem", "Мэй"),
        ("ru", "Петра", "Gen", "Masc", "Петр"),
        ("ru", "США", "Gen", "", "США"),
        ("ru", "Smith", "Gen", "Masc", "Smith"),
        ("uk", "Шмигалю", "Dat", "Masc", "Шмигаль"),
        ("uk", "Україною", "Ins", "Fem", "Україна"),
        ("uk", "Арбітражу", "Gen", "Masc", "Арбітраж"),
    ],
)
def test_nominative(lang: str, text: str, case: str, gender: str, expected: str) -> None:
    assert nominative(word(text, Case=case, Gender=gender, Number="Sing"), case, gender, lang) == expected


def test_a_listed_given_name_that_the_dictionary_lacks() -> None:
    assert listed_given_name("Асию", "ru") == "Асия"
    assert listed_given_name("Сергея", "ru") == ""


def test_a_word_with_a_number_declines_before_it() -> None:
    token = Token(0, "потоку-2", 0, 8, "потік", "PROPN", {"Case": "Gen", "Number": "Sing"}, 0, "root", 0)
    assert nominative(token, "Gen", "Masc", "uk") == "потік-2"


def test_a_foreign_name_in_i_is_no_soft_noun() -> None:
    token = Token(0, "Минисини", 0, 8, "Минисини", "PROPN", {"Case": "Gen", "Number": "Sing"}, 0, "root", 0)
    assert nominative(token, "Gen", "Masc", "ru") == "Минисини"
