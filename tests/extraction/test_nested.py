"""Places named within the names of others."""

from __future__ import annotations

from kg.extraction.nested import nested_places
from tests.docs import doc, read_names

MINISTRY = """
    МИД     МИД     NOUN  Case=Nom|Gender=Neut|Number=Sing 3 nsubj ORG
    Польши  Польша  PROPN Case=Gen|Gender=Fem|Number=Sing  1 nmod  ORG+
    ответил ответить VERB Tense=Past                       0 root
"""


def test_the_country_of_a_ministry_is_mentioned() -> None:
    _, cast, _ = read_names(doc("ru", MINISTRY))
    (poland,) = nested_places(cast)
    assert (poland.type, poland.normal, poland.first, poland.last) == ("Country", "Польша", 1, 2)


def test_a_place_that_nobody_knows_is_left_alone() -> None:
    _, cast, _ = read_names(doc("ru", MINISTRY.replace("Польш", "Лососёви")))
    assert list(nested_places(cast)) == []


def test_a_person_is_not_taken_apart() -> None:
    lines = "Jack Jack PROPN _ 0 root PER\nLondon London PROPN _ 1 flat PER+"
    _, cast, _ = read_names(doc("en", lines))
    assert list(nested_places(cast)) == []
