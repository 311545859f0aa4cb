"""Attribution: what an article tells in another's voice is not its own claim."""

from __future__ import annotations

import pytest

from tests.docs import doc, event, facts, roles, told


def tellers(lang: str, lines: str, type: str = "Visit") -> list[str]:
    """On whose word the one event of a class stands."""
    found = facts(doc(lang, lines))
    return roles(found, event(found, type)).get("attributedTo", [])


CONTENT = """
    Swan     Swan  PROPN _ 2 nsubj PER
    said     say   VERB  Tense=Past|VerbForm=Fin 0 root
    that     that  SCONJ _ 5 mark
    Hill     Hill  PROPN _ 5 nsubj PER
    visited  visit VERB  Tense=Past|VerbForm=Fin 2 {}
    Oslo     Oslo  PROPN _ 5 obj LOC
"""


def test_what_someone_says_happened_stands_on_their_word() -> None:
    assert tellers("en", CONTENT.format("ccomp")) == ["Swan"]


def test_what_happened_while_someone_spoke_is_the_article_s_own() -> None:
    assert tellers("en", CONTENT.format("advcl")) == []


def test_the_voice_of_the_outer_speaker_counts() -> None:
    """What A says that B says is A's statement."""
    lines = """
        Swan    Swan  PROPN _ 2 nsubj PER
        said    say   VERB  Tense=Past|VerbForm=Fin 0 root
        that    that  SCONJ _ 5 mark
        Reed    Reed  PROPN _ 5 nsubj PER
        claimed claim VERB  Tense=Past|VerbForm=Fin 2 ccomp
        that    that  SCONJ _ 8 mark
        Hill    Hill  PROPN _ 8 nsubj PER
        visited visit VERB  Tense=Past|VerbForm=Fin 5 ccomp
        Oslo    Oslo  PROPN _ 8 obj LOC
    """
    found = facts(doc("en", lines))
    assert roles(found, event(found, "Visit"))["attributedTo"] == ["Swan"]
    assert [roles(found, e)["speaker"] for e in found.events if e.account.type == "Statement"] == [["Swan"]]


def test_according_to_someone() -> None:
    lines = """
        According accord VERB  VerbForm=Part 3 case
        to        to     ADP   _ 1 fixed
        Swan      Swan   PROPN _ 5 obl PER
        Hill      Hill   PROPN _ 5 nsubj PER
        visited   visit  VERB  Tense=Past|VerbForm=Fin 0 root
        Oslo      Oslo   PROPN _ 5 obj LOC
    """
    assert tellers("en", lines) == ["Swan"]


QUOTED = """
    «        «        PUNCT _ 3 punct
    Ильин    Ильин    PROPN Case=Nom 3 nsubj PER
    посетил  посетить VERB  Tense=Past|VerbForm=Fin 0 root
    Осло     Осло     PROPN Case=Acc 3 obj LOC
    »        »        PUNCT _ 3 punct
    ,        ,        PUNCT _ 7 punct
    сказала  сказать  VERB  Tense=Past|VerbForm=Fin 3 parataxis
    Шведова  Шведова  PROPN Case=Nom 7 nsubj PER
"""


def test_what_stands_in_quotation_marks_is_the_speaker_s() -> None:
    assert tellers("ru", QUOTED) == ["Шведова"]


def test_where_something_was_said_is_the_article_s_own() -> None:
    lines = """
        Swan    Swan    PROPN _ 2 nsubj PER
        said    say     VERB  Tense=Past|VerbForm=Fin 0 root
        at      at      ADP   _ 4 case
        meeting meeting NOUN  _ 2 obl
        with    with    ADP   _ 6 case
        Hill    Hill    PROPN _ 4 nmod PER
        that    that    SCONJ _ 9 mark
        ships   ship    NOUN  Number=Plur 9 nsubj
        left    leave   VERB  Tense=Past|VerbForm=Fin 2 ccomp
    """
    found = facts(doc("en", lines))
    meeting = event(found, "Meeting")
    assert "attributedTo" not in roles(found, meeting)
    assert roles(found, event(found, "Statement"))["madeAt"] == [meeting.id]


@pytest.mark.parametrize(
    ("lang", "text", "teller"),
    [
        ("en", "Anna Swan said Peter Hill had visited Tokyo.", ["Anna Swan"]),
        ("en", "Peter Hill visited Tokyo.", []),
        ("ru", "Анна Шведова заявила, что Пётр Ильин посетил Токио.", ["Анна Шведова"]),
        ("ru", "По словам Анны Шведовой, Пётр Ильин прибыл в Осло.", ["Анна Шведова"]),
        ("ru", "Пётр Ильин посетил Токио, передаёт агентство «Север».", ["Север"]),
        ("uk", "Як повідомляє Reuters, Петро Ільчук відвідав Варшаву.", ["Reuters"]),
        ("en", "Peter Hill visited Tokyo, Reuters reported.", ["Reuters"]),
        ("ru", "Пётр Ильин посетил Токио. Об этом сообщила министр Анна Шведова.", ["Анна Шведова"]),
        ("uk", "Петро Ільчук відвідав Варшаву. Про це повідомляє «Укрінформ».", ["Укрінформ"]),
        ("en", "Peter Hill visited Tokyo. This was reported by Reuters.", ["Reuters"]),
        ("ru", "Пётр Ильин посетил Токио, передаёт Reuters. Анна Шведова заявила, что это ошибка.", ["Reuters"]),
        ("ru", "Анна Шведова заявила, что Пётр Ильин посетил Токио, передаёт Reuters.", ["Анна Шведова"]),
        ("ru", "Пётр Ильин посетил Токио. Осло ждёт снега, об этом накануне заявила Анна Шведова.", []),
        ("uk", "Ганна Швець заявила, що Петро Ільчук відвідав Варшаву.", ["Ганна Швець"]),
    ],
)
def test_running_text(lang: str, text: str, teller: list[str]) -> None:
    found = told(lang, text)
    assert roles(found, event(found, "Visit")).get("attributedTo", []) == teller


@pytest.mark.parametrize(
    ("lang", "text", "type", "role"),
    [
        ("ru", "«Меня задержали в Осло», — рассказал Пётр Ильин.", "Coercion", "target"),
        ("uk", "«Мене заарештували в Осло», — сказав Петро Ільчук.", "Coercion", "target"),
        ("en", '"I met Anna Swan in Oslo on Monday," Peter Hill said.', "Meeting", "participant"),
    ],
)
def test_who_says_i_takes_part(lang: str, text: str, type: str, role: str) -> None:
    found = told(lang, text)
    speaker = roles(found, event(found, type))["attributedTo"]
    assert speaker[0] in roles(found, event(found, type))[role]


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("uk", "Норвегія підписала угоду з Японією, — Bloomberg."),
        ("ru", "По данным Reuters, Норвегия подписала соглашение с Японией."),
        ("ru", "Норвегия подписала соглашение с Японией. Об этом сообщает Reuters."),
        ("ru", "Норвегия подписала соглашение с Японией, сообщает Reuters."),
        ("en", "According to Reuters, Norway signed an agreement with Japan."),
    ],
)
def test_a_medium_that_is_only_the_source_makes_no_statement(lang: str, text: str) -> None:
    found = told(lang, text)
    assert [fact for fact in found.events if "speaker" in roles(found, fact)] == []
    assert roles(found, event(found, "Agreement"))["attributedTo"] in (["Bloomberg"], ["Reuters"])


def test_a_medium_that_speaks_for_itself_does() -> None:
    found = told("en", "Bloomberg said it would close its office in Oslo.")
    assert [roles(found, fact)["speaker"] for fact in found.events if "speaker" in roles(found, fact)] == [
        ["Bloomberg"]
    ]
