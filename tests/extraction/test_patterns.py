"""Patterns: a trigger in the tree, and round it those who fill the slots of its frame."""

from __future__ import annotations

from typing import get_args

import pytest

from kg.extraction.matches import Match
from kg.extraction.patterns import Matcher, trigger_index
from kg.vocabulary.frames import Lang
from kg.vocabulary.grammar import grammar
from tests.docs import doc, read_names


def matches(lang: str, lines: str) -> dict[str, dict[str, list[str]]]:
    """Frame → role → normal forms of its fillers."""
    tree, cast, reference = read_names(doc(lang, lines))
    names = {span.key: span.normal for span in cast.spans}
    found: list[Match] = list(Matcher(tree, reference, grammar(lang)).matches())
    names |= {span.key: span.normal for span in cast.spans}
    return {m.frame.type: {role: [names[key] for key in keys] for role, keys in m.roles.items()} for m in found}


def test_a_verb_with_subject_and_object() -> None:
    lines = "Swan Swan PROPN _ 2 nsubj PER\nmet meet VERB Tense=Past 0 root\nHill Hill PROPN _ 2 obj PER"
    assert matches("en", lines) == {"Meeting": {"participant": ["Swan", "Hill"]}}


def test_coordinated_subjects_are_all_sides() -> None:
    lines = """
        Swan Swan PROPN _ 5 nsubj PER
        ,    ,    PUNCT _ 3 punct
        Hill Hill PROPN _ 1 conj PER
        Reed Reed PROPN _ 1 conj PER
        met  meet VERB Tense=Past 0 root
    """
    assert matches("en", lines) == {"Meeting": {"participant": ["Swan", "Hill", "Reed"]}}


def test_case_tells_who_gives_to_whom() -> None:
    lines = """
        Японии   Япония   PROPN Case=Dat 2 iobj LOC
        передала передать VERB  Tense=Past 0 root
        ответ    ответ    NOUN  Case=Acc 2 obj
        Норвегия Норвегия PROPN Case=Nom 2 nsubj LOC
    """
    assert matches("ru", lines)["Transfer"] == {"agent": ["Норвегия"], "target": ["Япония"]}


def test_an_event_noun_takes_the_subject_of_its_light_verb() -> None:
    lines = """
        Шведова    Шведова    PROPN Case=Nom 2 nsubj PER
        провела    провести   VERB  Tense=Past 0 root
        переговоры переговоры NOUN  Case=Acc 2 obj
        с          с          ADP   _        5 case
        Ильиным    Ильин      PROPN Case=Ins 3 nmod PER
    """
    assert set(matches("ru", lines)["Talks"]["participant"]) == {"Шведова", "Ильин"}


@pytest.mark.parametrize("noun", ["nmod", "obl"])
def test_the_sides_of_an_event_noun_may_hang_on_its_light_verb(noun: str) -> None:
    head = "3" if noun == "nmod" else "2"
    lines = f"""
        Swan  Swan  PROPN _ 2 nsubj PER
        held  hold  VERB  Tense=Past 0 root
        talks talk  NOUN  Number=Plur 2 obj
        with  with  ADP   _ 5 case
        Hill  Hill  PROPN _ {head} {noun} PER
    """
    assert set(matches("en", lines)["Talks"]["participant"]) == {"Swan", "Hill"}


def test_an_adjective_names_the_sides_of_talks() -> None:
    lines = "Franco-German franco-german ADJ _ 2 amod\ntalks talk NOUN Number=Plur 0 root"
    assert set(matches("en", lines)["Talks"]["participant"]) == {"France", "Germany"}


def test_a_trigger_of_several_words_needs_them_all() -> None:
    lines = """
        Swan  Swan  PROPN _ 2 nsubj PER
        spoke speak VERB  Tense=Past 0 root
        with  with  ADP   _ 4 case
        Hill  Hill  PROPN _ 2 obl PER
        {}
    """
    by_phone = "by by ADP _ 6 case\n        phone phone NOUN _ 2 obl"
    assert "PhoneCall" in matches("en", lines.format(by_phone))
    assert "PhoneCall" not in matches("en", lines.format("again again ADV _ 2 advmod"))


def test_the_reading_with_more_words_counts() -> None:
    """A telephone conversation is no plain talk."""
    lines = """
        Телефонные телефонный ADJ   Case=Nom 2 amod
        переговоры переговоры NOUN  Case=Nom 0 root
        Шведовой   Шведова    PROPN Case=Gen 2 nmod PER
        с          с          ADP   _        5 case
        Ильиным    Ильин      PROPN Case=Ins 2 nmod PER
    """
    assert list(matches("ru", lines)) == ["PhoneCall"]


def test_a_second_verb_shares_the_subject_of_the_first() -> None:
    lines = """
        Swan    Swan  PROPN _ 2 nsubj PER
        arrived arrive VERB Tense=Past 0 root
        and     and   CCONJ _ 4 cc
        met     meet  VERB  Tense=Past 2 conj
        Hill    Hill  PROPN _ 4 obj PER
    """
    assert set(matches("en", lines)["Meeting"]["participant"]) == {"Swan", "Hill"}


def test_an_infinitive_is_done_by_the_subject_above_it() -> None:
    lines = """
        Swan  Swan  PROPN _ 2 nsubj PER
        plans plan  VERB  Tense=Pres 0 root
        to    to    PART  _ 4 mark
        visit visit VERB  VerbForm=Inf 2 xcomp
        Oslo  Oslo  PROPN _ 4 obj LOC
    """
    assert matches("en", lines)["Visit"] == {"agent": ["Swan"], "place": ["Oslo"]}


def test_what_one_is_called_upon_to_do_one_does_oneself() -> None:
    lines = """
        Swan  Swan  PROPN _ 2 nsubj PER
        urged urge  VERB  Tense=Past 0 root
        Hill  Hill  PROPN _ 2 obj PER
        to    to    PART  _ 5 mark
        visit visit VERB  VerbForm=Inf 2 xcomp
        Oslo  Oslo  PROPN _ 5 obj LOC
    """
    found = matches("en", lines)
    assert found["Visit"] == {"agent": ["Hill"], "place": ["Oslo"]}
    assert found["Demand"] == {"speaker": ["Swan"], "addressee": ["Hill"]}


def test_a_passive_is_done_by_its_agent() -> None:
    lines = """
        Oslo    Oslo  PROPN _ 3 nsubj:pass LOC
        was     be    AUX   _ 3 aux:pass
        visited visit VERB  Tense=Past|VerbForm=Part|Voice=Pass 0 root
        by      by    ADP   _ 5 case
        Swan    Swan  PROPN _ 3 obl:agent PER
    """
    assert matches("en", lines)["Visit"] == {"agent": ["Swan"], "place": ["Oslo"]}


def test_a_noun_that_is_no_trigger_tells_of_nothing() -> None:
    lines = "Fog fog NOUN _ 0 root\nin in ADP _ 3 case\nOslo Oslo PROPN _ 1 nmod LOC"
    assert matches("en", lines) == {}


def test_one_fills_only_one_role_of_an_event() -> None:
    lines = """
        Норвегия Норвегия PROPN Case=Nom 2 nsubj LOC
        призвала призвать VERB  Tense=Past 0 root
        Норвегию Норвегия PROPN Case=Acc 2 obj LOC
    """
    assert matches("ru", lines)["Demand"] == {"speaker": ["Норвегия"]}


@pytest.mark.parametrize("lang", get_args(Lang))
def test_every_trigger_is_looked_up_as_the_tree_tells_it(lang: Lang) -> None:
    """Lemmas are compared in lower case, so a trigger with a capital would never be found."""
    assert [head for _, head in trigger_index(lang) if head != head.lower()] == []
