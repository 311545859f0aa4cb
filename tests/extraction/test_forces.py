"""Forces: the country whose troops, police or drones act."""

from __future__ import annotations

import pytest

from kg.extraction import extract
from kg.model import Article
from kg.text import analyze

TOLD = [
    ("ru", "Норвежские войска обстреляли Харьков.", ["Норвегия"]),
    ("ru", "Турецкая полиция задержала Анну Шведову.", ["Турция"]),  # no name, though it begins with a capital
    ("ru", "Войска Норвегии вошли в Осло, и в понедельник они обстреляли город.", ["Норвегия"]),
    ("uk", "Норвезькі військові обстріляли Харків.", ["Норвегія"]),
    ("en", "British police arrested Anna Swan in Oslo.", ["United Kingdom"]),
    ("en", "Anna Swan was killed by Norwegian soldiers in Oslo.", ["Norway"]),
    ("en", "Norway's invasion of Japan began on Monday.", ["Norway"]),  # of whom is told, so the possessive does it
    ("en", "Some soldiers shelled Oslo.", []),
    ("uk", "У неділю росіяни обстріляли Харків.", ["Росія"]),
    ("ru", "В воскресенье россияне обстреляли Харьков.", ["Россия"]),
    ("ru", "Россияне посетили Осло.", []),  # only where troops do it is a people its country
]
LATER = [
    ("en", "Norwegian troops are in Kyoto.\n\nOn Tuesday the troops shelled Tokyo.", ["Norway"]),
    ("en", "Norwegian troops are in Kyoto, Danish troops in Osaka.\n\nOn Tuesday troops shelled Tokyo.", []),
    ("uk", "У місті норвезькі загарбники.\n\nУ неділю ворог обстріляв Харків.", ["Норвегія"]),
]


def agents(lang: str, text: str) -> list[str]:
    """The names of those who do what the last event tells."""
    facts = extract(analyze(text, lang), Article("a", text, lang))
    names = {referent.id: referent.name for referent in facts.referents}
    return [names[role.filler] for role in facts.events[-1].account.roles if role.name == "agent"]


@pytest.mark.parametrize(("lang", "text", "expected"), TOLD)
def test_who_has_the_forces_acts(lang: str, text: str, expected: list[str]) -> None:
    assert agents(lang, text) == expected


@pytest.mark.parametrize(("lang", "text", "expected"), LATER)
def test_forces_told_of_again_are_the_same_unless_there_are_others(lang: str, text: str, expected: list[str]) -> None:
    assert agents(lang, text) == expected
