"""Aliases: which spans of one article are one person, organization or place."""

from __future__ import annotations

import pytest

from tests.docs import doc, read_names


def keys(lang: str, *names: str) -> list[str]:
    """The keys that names get, standing one after the other; written as `PER Anna Swan`."""
    lines = []
    for name in names:
        kind, *words = name.split(" ")
        case = "_" if lang == "en" else "Case=Nom"
        rows = [
            f"{word} {word} PROPN {case} {0 if i == 0 else 1} {'root' if i == 0 else 'flat:name'}"
            for i, word in enumerate(words)
        ]
        lines.append("\n".join(f"{row} {kind}{'+' if i else ''}" for i, row in enumerate(rows)))
    _, cast, _ = read_names(doc(lang, "\n\n".join(lines)))
    return [span.key for span in cast.spans]


def same(lang: str, *names: str) -> bool:
    """Whether all of them are one."""
    return len(set(keys(lang, *names))) == 1


@pytest.mark.parametrize(
    ("lang", "names"),
    [
        ("ru", ("PER Анна Шведова", "PER Шведова")),
        ("ru", ("PER Шведова", "PER Анна Шведова")),
        ("ru", ("PER Анна Шведова", "PER А. Шведова")),
        ("ru", ("PER Анна Петровна Шведова", "PER Анна Шведова", "PER Шведова")),
        ("ru", ("PER Пётр Ильин", "PER Петр Ильин")),
        ("uk", ("PER Ганна Швець", "PER Швець")),
        ("en", ("PER Anna Swan", "PER Swan", "PER A. Swan")),
    ],
)
def test_one_person(lang: str, names: tuple[str, ...]) -> None:
    assert same(lang, *names)


@pytest.mark.parametrize(
    ("lang", "names"),
    [
        ("ru", ("PER Анна Шведова", "PER Пётр Ильин")),
        ("ru", ("PER Анна Шведова", "PER Мария Шведова")),
        ("ru", ("PER Анна Шведова", "PER М. Шведова")),
        ("en", ("PER Anna Swan", "PER Peter Swan")),
        ("en", ("PER Anna Swan", "PER Anna Hill")),
    ],
)
def test_two_people(lang: str, names: tuple[str, ...]) -> None:
    assert len(set(keys(lang, *names))) == 2


def test_a_surname_of_two_people_is_the_one_named_before_in_full() -> None:
    anna, peter, swan = keys("en", "PER Anna Swan", "PER Peter Swan", "PER Swan")
    assert swan == anna != peter


def test_names_of_one_country_are_one() -> None:
    assert same("ru", "LOC США", "LOC Соединённые Штаты", "LOC Америка")
    assert same("en", "LOC UK", "LOC Britain")


def test_an_acronym_is_the_organization_whose_words_it_abbreviates() -> None:
    assert same("en", "ORG Northern Salmon Export Council", "ORG NSEC")
    assert same("ru", "ORG Северный Лососевый Совет", "ORG СЛС")
    assert not same("en", "ORG Northern Salmon Export Council", "ORG NSEA")


def test_a_place_and_an_organization_of_one_unknown_name_stay_two() -> None:
    assert not same("en", "LOC Northhaven", "ORG Northhaven")


def test_spelling_does_not_tell_organizations_apart() -> None:
    assert same("ru", "ORG Лососёвый совет", "ORG лососевый Совет")


def test_a_body_told_in_full_is_known_by_the_short_form() -> None:
    assert same("ru", "ORG Восточный Комитет Экономики", "ORG Восточный Комитет")
    assert same("ru", "ORG МИД Лососёвии", "ORG МИД")
    assert same("en", "ORG Salmonian Foreign Ministry", "ORG Foreign Ministry")


def test_a_short_form_that_two_bodies_share_is_neither() -> None:
    assert len(set(keys("ru", "ORG МИД Лососёвии", "ORG МИД Осетрии", "ORG МИД"))) == 3


def test_a_company_is_no_short_form_of_its_daughter() -> None:
    assert not same("ru", "ORG Лосось Холдинг", "ORG Лосось")


def test_an_initial_may_stand_close_to_its_surname() -> None:
    assert same("ru", "PER Анна Шведова", "PER А.Шведова")
