"""Sides: "the sides agreed" tells of those who met in the sentence before."""

from __future__ import annotations

import pytest

from tests.docs import doc, event, facts, roles, told

TALKS = """
    Норвегия Норвегия PROPN Case=Nom 4 nsubj LOC
    и        и        CCONJ _ 3 cc
    Япония   Япония   PROPN Case=Nom 1 conj LOC
    провели  провести VERB  Tense=Past|VerbForm=Fin 0 root
    переговоры переговоры NOUN Case=Acc 4 obj
"""
AGREED = """
    {}         {}          NOUN Case=Nom|Number={} 2 nsubj
    {}         договориться VERB Tense=Past|VerbForm=Fin 0 root
"""


def test_the_sides_are_those_named_before() -> None:
    found = facts(doc("ru", f"{TALKS}\n\n{AGREED.format('Стороны', 'сторона', 'Plur', 'договорились')}"))
    assert roles(found, event(found, "Agreement"))["participant"] == ["Норвегия", "Япония"]


def test_without_anyone_named_before_there_is_no_agreement() -> None:
    found = facts(doc("ru", AGREED.format("Стороны", "сторона", "Plur", "договорились")))
    assert found.events == ()


def test_one_side_is_not_both() -> None:
    found = facts(doc("ru", f"{TALKS}\n\n{AGREED.format('Сторона', 'сторона', 'Sing', 'договорилась')}"))
    assert [e.account.type for e in found.events] == ["Talks"]


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "Anna Swan met Peter Hill in Oslo. The two ministers agreed on a new loan."),
        ("ru", "Анна Шведова встретилась с Петром Ильиным в Осло. Министры договорились о новом кредите."),
        ("uk", "Ганна Швець зустрілася з Петром Ільчуком в Осло. Міністри домовилися про новий кредит."),
    ],
)
def test_two_who_are_only_called_by_their_office_are_those_who_met(lang: str, text: str) -> None:
    found = told(lang, text)
    (met, agreed) = (roles(found, event(found, kind))["participant"] for kind in ("Meeting", "Agreement"))
    assert sorted(agreed) == sorted(met)


def test_ministers_of_somebody_else_are_not() -> None:
    found = told("en", "Anna Swan met Peter Hill in Oslo. NATO ministers agreed on a new loan.")
    assert roles(found, event(found, "Agreement"))["participant"] == ["NATO"]
