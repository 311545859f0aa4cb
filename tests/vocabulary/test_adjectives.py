"""Adjectives beside a noun."""

from __future__ import annotations

import pytest

from kg.vocabulary.adjectives import beside


@pytest.mark.parametrize(
    ("lang", "adjective", "form", "expected"),
    [
        ("ru", "норвежский", "Fem", "норвежская"),
        ("ru", "новый", "Neut", "новое"),
        ("ru", "последний", "Fem", "последняя"),
        ("ru", "бывший", "Neut", "бывшее"),
        ("ru", "городской", "Plur", "городские"),
        ("ru", "норвежский", "Masc", "норвежский"),
        ("uk", "норвезький", "Fem", "норвезька"),
        ("uk", "останній", "Neut", "останнє"),
        ("en", "Norwegian", "Fem", "Norwegian"),
    ],
)
def test_an_adjective_agrees_with_its_noun(lang: str, adjective: str, form: str, expected: str) -> None:
    assert beside(adjective, form, lang) == expected
