"""Speech without a speech verb: "according to", headlines with a colon."""

from __future__ import annotations

import pytest

from tests.docs import doc, event, facts, roles, told


def speakers(lang: str, lines: str) -> list[list[str]]:
    """The speakers of each statement."""
    found = facts(doc(lang, lines))
    return [roles(found, e)["speaker"] for e in found.events if "speaker" in roles(found, e)]


def test_in_someone_s_words() -> None:
    lines = """
        По      по      ADP   _        2 case
        словам  слово   NOUN  Case=Dat 5 parataxis
        Ильина  Ильин   PROPN Case=Gen|Gender=Masc 2 nmod PER
        корабли корабль NOUN  Case=Nom 5 nsubj
        ушли    уйти    VERB  Tense=Past 0 root
    """
    assert speakers("ru", lines) == [["Ильин"]]


def test_in_the_words_of_someone() -> None:
    lines = """
        In    in    ADP   _ 3 case
        the   the   DET   _ 3 det
        words word  NOUN  Number=Plur 7 obl
        of    of    ADP   _ 5 case
        Swan  Swan  PROPN _ 3 nmod PER
        ships ship  NOUN  Number=Plur 7 nsubj
        left  leave VERB  Tense=Past 0 root
    """
    assert speakers("en", lines) == [["Swan"]]


def test_according_to_two_people_is_one_statement_of_both() -> None:
    lines = """
        According accord VERB  VerbForm=Part 3 case
        to        to     ADP   _ 1 fixed
        Swan      Swan   PROPN _ 7 obl PER
        and       and    CCONJ _ 5 cc
        Hill      Hill   PROPN _ 3 conj PER
        ships     ship   NOUN  Number=Plur 7 nsubj
        left      leave  VERB  Tense=Past 0 root
    """
    assert speakers("en", lines) == [["Swan", "Hill"]]


def test_according_to_a_thing_is_nobody_s_statement() -> None:
    lines = """
        According accord VERB VerbForm=Part 3 case
        to        to     ADP  _ 1 fixed
        plan      plan   NOUN _ 5 obl
        ships     ship   NOUN Number=Plur 5 nsubj
        left      leave  VERB Tense=Past 0 root
    """
    assert speakers("en", lines) == []


def test_a_headline_with_a_colon() -> None:
    lines = """
        Шведова  Шведова  PROPN Case=Nom 4 nsubj PER
        :        :        PUNCT _ 4 punct
        Норвегия Норвегия PROPN Case=Nom 4 nsubj LOC
        готова   готовый  ADJ   _ 0 root
    """
    assert speakers("ru", lines) == [["Шведова"]]


def test_a_place_before_a_colon_says_nothing() -> None:
    lines = """
        Осло     Осло     PROPN Case=Nom 4 nsubj LOC
        :        :        PUNCT _ 4 punct
        Норвегия Норвегия PROPN Case=Nom 4 nsubj LOC
        готова   готовый  ADJ   _ 0 root
    """
    assert speakers("ru", lines) == []


def test_a_colon_after_a_verb_opens_a_list_not_a_speech() -> None:
    lines = """
        Swan  Swan  PROPN _ 2 nsubj PER
        chose choose VERB Tense=Past 0 root
        :     :     PUNCT _ 4 punct
        Oslo  Oslo  PROPN _ 2 obj LOC
        and   and   CCONJ _ 6 cc
        Rome  Rome  PROPN _ 4 conj LOC
    """
    assert speakers("en", lines) == []


def test_a_phrase_beside_a_speech_verb_of_the_same_speaker_adds_nothing() -> None:
    lines = """
        По      по      ADP   _        2 case
        словам  слово   NOUN  Case=Dat 5 obl
        Ильина  Ильин   PROPN Case=Gen|Gender=Masc 2 nmod PER
        Ильин   Ильин   PROPN Case=Nom|Gender=Masc 5 nsubj PER
        заявил  заявить VERB  Tense=Past|VerbForm=Fin 0 root
        всё     всё     PRON  Case=Acc 5 obj
    """
    assert speakers("ru", lines) == [["Ильин"]]


@pytest.mark.parametrize(
    ("lang", "text", "speaker"),
    [
        ("en", "According to Anna Swan, Norway attacked Japan.", "Anna Swan"),
        ("ru", "По словам Анны Шведовой, Пётр Ильин прибыл в Осло.", "Анна Шведова"),
        ("ru", "Анна Шведова: Пётр Ильин прибыл в Осло", "Анна Шведова"),
        ("uk", "За словами Ганни Швець, Петро Ільчук прибув до Осло.", "Ганна Швець"),
    ],
)
def test_running_text(lang: str, text: str, speaker: str) -> None:
    found = told(lang, text)
    assert roles(found, event(found, "Statement"))["speaker"] == [speaker]
