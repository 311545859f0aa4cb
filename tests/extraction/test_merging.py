"""Merging: an event told several times in one article is one event."""

from __future__ import annotations

import pytest

from kg.extraction import extract
from kg.model import Article, Facts
from kg.text import analyze
from tests.docs import doc, event, facts, roles, told

MET = """
    Swan    Swan    PROPN _ 4 nsubj PER
    and     and     CCONJ _ 3 cc
    Hill    Hill    PROPN _ 1 conj PER
    met     meet    VERB  Tense=Past|VerbForm=Fin 0 root
    in      in      ADP   _ 6 case
    Oslo    Oslo    PROPN _ 4 obl LOC
"""


def types(found: Facts) -> list[str]:
    """Classes of events in text order."""
    return [e.account.type for e in found.events]


def later(lines: str) -> Facts:
    """What an article says that tells of the meeting and goes on."""
    return facts(doc("en", f"{MET}\n\n{lines}"), "2022-02-10")


def test_the_meeting_told_again_is_the_same_and_adds_what_was_open() -> None:
    lines = """
        The     the     DET  _ 2 det
        meeting meeting NOUN _ 3 nsubj
        lasted  last    VERB Tense=Past|VerbForm=Fin 0 root
        two     two     NUM  _ 5 nummod
        hours   hour    NOUN Number=Plur 3 obl
    """
    found = later(lines)
    meeting = event(found, "Meeting")
    assert meeting.account.duration == "PT2H"
    assert [e.exact for e in meeting.evidence] == ["Swan and Hill met in Oslo", "The meeting lasted two hours"]
    assert roles(found, meeting) == {"participant": ["Swan", "Hill"], "place": ["Oslo"]}


def test_talks_may_be_the_meeting_told_before() -> None:
    assert types(
        later("The the DET _ 2 det\ntalks talk NOUN Number=Plur 3 nsubj\nended end VERB Tense=Past 0 root")
    ) == ["Meeting"]


SECOND = """
    {}      {}      PROPN _ 4 nsubj PER
    and     and     CCONJ _ 3 cc
    Hill    Hill    PROPN _ 1 conj PER
    met     meet    VERB  Tense=Past|VerbForm=Fin 0 root
    in      in      ADP   _ 6 case
    {}      {}      PROPN _ 4 obl LOC
    {}
"""


def test_other_sides_make_another_meeting() -> None:
    assert types(later(SECOND.format("Reed", "Reed", "Oslo", "Oslo", ""))) == ["Meeting", "Meeting"]


def test_another_place_makes_another_meeting() -> None:
    assert types(later(SECOND.format("Swan", "Swan", "Rome", "Rome", ""))) == ["Meeting", "Meeting"]


def test_another_day_makes_another_meeting() -> None:
    monday = "on on ADP _ 8 case\n    Monday Monday PROPN _ 4 obl"
    assert types(later(SECOND.format("Swan", "Swan", "Oslo", "Oslo", monday))) == ["Meeting", "Meeting"]


def test_talks_with_another_country_are_other_talks() -> None:
    talk = """
        {}     {}   PROPN _ 4 nsubj LOC
        and    and  CCONJ _ 3 cc
        {}     {}   PROPN _ 1 conj LOC
        held   hold VERB  Tense=Past|VerbForm=Fin 0 root
        talks  talk NOUN  Number=Plur 4 obj
    """
    first, other = talk.format("Norway", "Norway", "Iran", "Iran"), talk.format("Iran", "Iran", "Sweden", "Sweden")
    assert types(facts(doc("en", f"{first}\n\n{other}"), "2022-02-10")) == ["Talks", "Talks"]
    assert types(facts(doc("en", f"{first}\n\n{first}"), "2022-02-10")) == ["Talks"]


def test_a_meeting_ahead_is_not_the_one_that_was() -> None:
    ahead = SECOND.format("Swan", "Swan", "Oslo", "Oslo", "again again ADV _ 4 advmod").replace("Past", "Fut")
    found = later(ahead)
    assert [e.account.status for e in found.events] == ["occurred", "planned"]


def test_what_is_told_first_on_somebody_s_word_stays_so() -> None:
    """Reed says they met; later the article comes back to it."""
    said = """
        Reed    Reed    PROPN _ 2 nsubj PER
        said    say     VERB  Tense=Past|VerbForm=Fin 0 root
        Swan    Swan    PROPN _ 4 nsubj PER
        met     meet    VERB  Tense=Past|VerbForm=Fin 2 ccomp
        Hill    Hill    PROPN _ 4 obj PER
    """
    first = facts(doc("en", said))
    assert roles(first, event(first, "Meeting"))["attributedTo"] == ["Reed"]
    both = facts(doc("en", f"{said}\n\n{MET}"))
    assert roles(both, event(both, "Meeting"))["attributedTo"] == ["Reed"]


def test_what_was_said_at_a_meeting_told_before_was_said_at_that_meeting() -> None:
    lines = """
        At      at      ADP   _ 3 case
        the     the     DET   _ 3 det
        meeting meeting NOUN  _ 5 obl
        Swan    Swan    PROPN _ 5 nsubj PER
        said    say     VERB  Tense=Past|VerbForm=Fin 0 root
        that    that    SCONJ _ 8 mark
        ships   ship    NOUN  Number=Plur 8 nsubj
        left    leave   VERB  Tense=Past|VerbForm=Fin 5 ccomp
    """
    found = later(lines)
    assert roles(found, event(found, "Statement"))["madeAt"] == [event(found, "Meeting").id]


SAID = """
    Swan  Swan  PROPN _ 2 nsubj PER
    said  say   VERB  Tense=Past|VerbForm=Fin 0 root
    that  that  SCONJ _ 5 mark
    {}
    {}
"""
SHIPS_LEFT = SAID.format("ships ship NOUN Number=Plur 5 nsubj", "left leave VERB Tense=Past|VerbForm=Fin 2 ccomp")
SNOW_FELL = SAID.format("snow snow NOUN _ 5 nsubj", "fell fall VERB Tense=Past|VerbForm=Fin 2 ccomp")


def test_the_same_statement_in_headline_and_text_is_one() -> None:
    found = facts(doc("en", f"{SHIPS_LEFT}\n\n{SHIPS_LEFT}"))
    assert len(event(found, "Statement").evidence) == 2


def test_two_things_said_by_one_are_two_statements() -> None:
    reworded = SNOW_FELL.replace("said  say", "added add")
    assert types(facts(doc("en", f"{SHIPS_LEFT}\n\n{reworded}"))) == ["Statement", "Statement"]


def test_the_same_said_by_two_are_two_statements() -> None:
    other = SHIPS_LEFT.replace("Swan", "Hill")
    assert types(facts(doc("en", f"{SHIPS_LEFT}\n\n{other}"))) == ["Statement", "Statement"]


@pytest.mark.parametrize(
    ("lang", "text", "type", "duration"),
    [
        ("en", "Anna Swan and Peter Hill met in Oslo. The meeting lasted two hours.", "Meeting", "PT2H"),
        ("ru", "Анна Шведова и Пётр Ильин встретились в Осло. Встреча продлилась два часа.", "Meeting", "PT2H"),
        ("uk", "Ганна Швець і Петро Ільчук зустрілися в Осло. Зустріч тривала дві години.", "Meeting", "PT2H"),
    ],
)
def test_running_text(lang: str, text: str, type: str, duration: str) -> None:
    assert event(told(lang, text), type).account.duration == duration


def test_who_represents_a_side_took_part_in_the_talks_told_before() -> None:
    found = told("ru", "В Осло прошли переговоры о сотрудничестве. Норвегию представляли Анна Шведова и Пётр Ильин.")
    assert types(found) == ["Talks"]
    assert set(roles(found, event(found, "Talks"))["participant"]) == {"Норвегия", "Анна Шведова", "Пётр Ильин"}


def test_talks_are_no_meeting_for_being_called_so_later() -> None:
    found = told("ru", "В Осло прошло заседание Совета Россия — НАТО. Встреча продлилась два часа.")
    assert types(found) == ["Talks"]


def demanded(country: str) -> Facts:
    """What is found where Norway demands in the headline, and the minister of a country in the text."""
    said = f"Министр иностранных дел {country} Анна Шведова потребовала извинений от Японии."
    text = f"Норвегия требует извинений от Японии\n\n{said}"
    return extract(analyze(text, "ru"), Article("a", text, "ru"))


def test_what_a_country_demands_in_the_headline_its_minister_demands() -> None:
    found = demanded("Норвегии")
    demand = event(found, "Demand")
    assert roles(found, demand)["speaker"] == ["Анна Шведова"]
    assert len(demand.evidence) == 2


def test_what_a_country_demands_is_not_what_the_minister_of_another_demands() -> None:
    found = demanded("Швеции")
    assert [roles(found, e)["speaker"] for e in found.events] == [["Норвегия"], ["Анна Шведова"]]
