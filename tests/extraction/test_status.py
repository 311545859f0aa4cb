"""Status: whether an event happened, is going on, is planned, was called off or denied."""

from __future__ import annotations

import pytest

from tests.docs import doc, event, facts, told

MET = """
    Swan Swan PROPN _ {head} nsubj PER
    {before}
    {verb}
    Hill Hill PROPN _ {head} obj PER
"""


def status(lang: str, lines: str, type: str = "Meeting") -> str:
    """The status of the one event of a class."""
    return event(facts(doc(lang, lines)), type).account.status


@pytest.mark.parametrize(
    ("auxiliary", "verb", "expected"),
    [
        ("has have AUX _ 3 aux", "met meet VERB Tense=Past|VerbForm=Part 0 root", "occurred"),
        ("will will AUX _ 3 aux", "meet meet VERB VerbForm=Inf 0 root", "planned"),
        ("never never ADV _ 3 advmod", "met meet VERB Tense=Past|VerbForm=Fin 0 root", "denied"),
        ("not not PART _ 3 advmod", "meet meet VERB VerbForm=Inf 0 root", "denied"),
    ],
)
def test_auxiliaries_and_negation(auxiliary: str, verb: str, expected: str) -> None:
    lines = f"Swan Swan PROPN _ 3 nsubj PER\n{auxiliary}\n{verb}\nHill Hill PROPN _ 3 obj PER"
    assert status("en", lines) == expected


@pytest.mark.parametrize(
    ("above", "expected"),
    [
        ("plans plan", "planned"),
        ("considers consider", "proposed"),
        ("refused refuse", "denied"),
        ("cancelled cancel", "cancelled"),
    ],
)
def test_the_verb_above_decides(above: str, expected: str) -> None:
    lines = f"""
        Swan Swan PROPN _ 2 nsubj PER
        {above} VERB VerbForm=Fin 0 root
        to   to   PART  _ 4 mark
        meet meet VERB  VerbForm=Inf 2 xcomp
        Hill Hill PROPN _ 4 obj PER
    """
    assert status("en", lines) == expected


def test_russian_future_tense_is_a_plan() -> None:
    lines = """
        Шведова     Шведова     PROPN Case=Nom 2 nsubj PER
        встретится  встретиться VERB  Tense=Fut|VerbForm=Fin 0 root
        с           с           ADP   _        4 case
        Ильиным     Ильин       PROPN Case=Ins 2 obl PER
    """
    assert status("ru", lines) == "planned"


def test_a_visit_called_off() -> None:
    lines = """
        Визит    визит    NOUN  Case=Nom 5 nsubj:pass
        Шведовой Шведова  PROPN Case=Gen|Gender=Fem 1 nmod PER
        в        в        ADP   _        4 case
        Варшаву  Варшава  PROPN Case=Acc 1 nmod LOC
        отменён  отменить VERB  Tense=Past|VerbForm=Part|Voice=Pass 0 root
    """
    assert status("ru", lines, "Visit") == "cancelled"


TALKS = """
    Переговоры   переговоры   NOUN  Case=Nom 5 nsubj
    Норвегии     Норвегия     PROPN Case=Gen 1 nmod LOC
    и            и            CCONJ _        4 cc
    Японии       Япония       PROPN Case=Gen 2 conj LOC
    {verb} 0 root
"""


@pytest.mark.parametrize(
    ("verb", "expected"),
    [
        ("состоялись состояться VERB Tense=Past|VerbForm=Fin", "occurred"),
        ("продолжаются продолжаться VERB Tense=Pres|VerbForm=Fin", "ongoing"),
        ("состоятся состояться VERB Tense=Fut|VerbForm=Fin", "planned"),
        ("сорвались сорваться VERB Tense=Past|VerbForm=Fin", "cancelled"),
    ],
)
def test_the_light_verb_of_a_noun_decides(verb: str, expected: str) -> None:
    assert status("ru", TALKS.format(verb=verb), "Talks") == expected


@pytest.mark.parametrize(
    ("before", "expected"),
    [("Possible possible", "proposed"), ("Upcoming upcoming", "planned"), ("Ongoing ongoing", "ongoing")],
)
def test_the_adjective_of_a_noun_decides(before: str, expected: str) -> None:
    lines = f"""
        {before} ADJ _ 2 amod
        talks   talk    NOUN  Number=Plur 0 root
        between between ADP   _ 4 case
        Norway  Norway  PROPN _ 2 nmod LOC
        and     and     CCONJ _ 6 cc
        Japan   Japan   PROPN _ 4 conj LOC
    """
    assert status("en", lines, "Talks") == expected


def test_what_will_take_place_is_planned() -> None:
    """The light verb of two words: take place."""
    lines = """
        Talks   talk    NOUN  Number=Plur 7 nsubj
        between between ADP   _ 3 case
        Norway  Norway  PROPN _ 1 nmod LOC
        and     and     CCONJ _ 5 cc
        Japan   Japan   PROPN _ 3 conj LOC
        will    will    AUX   VerbForm=Fin 7 aux
        take    take    VERB  VerbForm=Inf 0 root
        place   place   NOUN  _ 7 obj
        soon    soon    ADV   _ 7 advmod
    """
    assert status("en", lines, "Talks") == "planned"


def test_what_is_only_supposed_is_no_event() -> None:
    lines = """
        If    if    SCONJ _ 3 mark
        Swan  Swan  PROPN _ 3 nsubj PER
        meets meet  VERB  Tense=Pres|VerbForm=Fin 6 advcl
        Hill  Hill  PROPN _ 3 obj PER
        we    we    PRON  _ 6 nsubj
        win   win   VERB  Tense=Pres|VerbForm=Fin 0 root
    """
    assert facts(doc("en", lines)).events == ()


def test_a_finite_verb_shields_from_what_stands_above_it() -> None:
    """Hoping does not undo what one hopes for having been told as done: noted that … had met."""
    lines = """
        Reed  Reed  PROPN _ 2 nsubj PER
        hoped hope  VERB  Tense=Past|VerbForm=Fin 0 root
        ,     ,     PUNCT _ 4 punct
        noted note  VERB  Tense=Past|VerbForm=Fin 2 parataxis
        that  that  SCONJ _ 7 mark
        Swan  Swan  PROPN _ 7 nsubj PER
        met   meet  VERB  Tense=Past|VerbForm=Fin 4 ccomp
        Hill  Hill  PROPN _ 7 obj PER
    """
    assert status("en", lines) == "occurred"


@pytest.mark.parametrize(
    ("lang", "text", "expected"),
    [
        ("en", "Anna Swan did not meet Peter Hill in Warsaw.", "denied"),
        ("en", "Anna Swan plans to meet Peter Hill in Warsaw.", "planned"),
        ("ru", "Анна Шведова не встречалась с Петром Ильиным.", "denied"),
        ("ru", "Анна Шведова встретилась с Петром Ильиным.", "occurred"),
        ("uk", "Ганна Швець не зустрічалася з Петром Ільчуком.", "denied"),
        ("uk", "Ганна Швець зустрілася з Петром Ільчуком.", "occurred"),
    ],
)
def test_running_text(lang: str, text: str, expected: str) -> None:
    assert event(told(lang, text), "Meeting").account.status == expected


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("ru", "Анна Шведова после встречи с Петром Ильиным в Осло: Норвегия даст ответ завтра"),
        ("uk", "Ганна Швець після зустрічі з Петром Ільчуком в Осло: Норвегія дасть відповідь завтра"),
        ("en", "Anna Swan after the meeting with Peter Hill in Oslo: Norway will answer tomorrow"),
    ],
)
def test_what_something_comes_after_has_happened(lang: str, text: str) -> None:
    meeting = event(told(lang, text), "Meeting")
    assert meeting.account.status == "occurred"
    assert meeting.account.fillers("attributedTo") == []


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "In case of a Norwegian attack on Japan, markets will fall."),
        ("en", "Japan speaks of the threat of a Norwegian attack."),
        ("ru", "В случае нападения Норвегии на Японию рынки упадут."),
        ("uk", "У разі нападу Норвегії на Японію ринки впадуть."),
    ],
)
def test_a_noun_may_make_it_a_mere_supposition(lang: str, text: str) -> None:
    assert [fact.account.type for fact in told(lang, text).events if fact.account.type == "Attack"] == []
