"""Circumstances: where, when and how long an event took place."""

from __future__ import annotations

import pytest

from tests.docs import doc, event, facts, roles, told

PUBLISHED = "2022-02-10"  # a Thursday

MET = """
    Swan    Swan    PROPN _ 4 nsubj PER
    and     and     CCONJ _ 3 cc
    Hill    Hill    PROPN _ 1 conj PER
    met     meet    VERB  Tense=Past|VerbForm=Fin 0 root
    in      in      ADP   _ 6 case
    Oslo    Oslo    PROPN _ 4 obl LOC
"""
ON_MONDAY = """    on      on      ADP   _ 8 case
    Monday  Monday  PROPN _ 4 obl
"""
FOR_TWO_HOURS = """    for     for     ADP   _ 9 case
    two     two     NUM   _ 9 nummod
    hours   hour    NOUN  Number=Plur 4 obl
"""


def test_the_place_hangs_on_the_verb() -> None:
    found = facts(doc("en", MET))
    assert roles(found, event(found, "Meeting"))["place"] == ["Oslo"]


def test_a_date_is_resolved_against_the_day_of_publication() -> None:
    account = event(facts(doc("en", MET + ON_MONDAY), PUBLISHED), "Meeting").account
    assert (account.start, account.earliest, account.latest) == ("2022-02-07", "2022-02-07", "2022-02-07")


def test_news_without_a_date_is_of_the_day_it_was_published() -> None:
    account = event(facts(doc("en", MET), PUBLISHED), "Meeting").account
    assert (account.start, account.end) == (PUBLISHED, PUBLISHED)


def test_an_article_without_a_date_of_publication_leaves_the_day_open() -> None:
    account = event(facts(doc("en", MET)), "Meeting").account
    assert account.start is account.earliest is account.latest is None


@pytest.mark.parametrize(
    ("text", "start"),
    [
        ("Суд собрался 5 октября 2017 года. 10 октября Анна Шведова прибыла в Осло.", "2017-10-10"),
        ("28 декабря Анна Шведова прибыла в Осло. Суд собрался 5 января 2018 года.", "2017-12-28"),
        ("Суд собрался в 2017 году. 10 октября Анна Шведова прибыла в Осло.", None),
        ("Суд собрался 5 октября 2017 года. Во вторник Анна Шведова прибыла в Осло.", None),
    ],
)
def test_without_a_day_of_publication_a_date_told_in_full_gives_the_year(text: str, start: str | None) -> None:
    assert event(told("ru", text), "Visit").account.start == start


def test_background_far_down_the_article_is_not_of_the_day() -> None:
    snow = "Snow snow NOUN _ 2 nsubj\nfell fall VERB Tense=Past 0 root\n\n"
    account = event(facts(doc("en", snow * 3 + MET), PUBLISHED), "Meeting").account
    assert account.start is None


def test_duration_beside_the_verb() -> None:
    assert event(facts(doc("en", MET + FOR_TWO_HOURS)), "Meeting").account.duration == "PT2H"


def test_how_long_it_took_may_stand_in_the_next_sentence() -> None:
    lasted = """
        It     it   PRON  Case=Nom 2 nsubj
        lasted last VERB  Tense=Past|VerbForm=Fin 0 root
        two    two  NUM   _ 4 nummod
        hours  hour NOUN  Number=Plur 2 obl
    """
    assert event(facts(doc("en", f"{MET}\n{lasted}")), "Meeting").account.duration == "PT2H"


def test_a_duration_of_something_else_is_not_taken() -> None:
    drive = """
        The    the   DET   _ 2 det
        drive  drive NOUN  _ 3 nsubj
        lasted last  VERB  Tense=Past|VerbForm=Fin 0 root
        two    two   NUM   _ 5 nummod
        hours  hour  NOUN  Number=Plur 3 obl
    """
    assert event(facts(doc("en", f"{MET}\n{drive}")), "Meeting").account.duration is None


def test_a_date_of_another_sentence_is_not_taken() -> None:
    monday = "Monday Monday PROPN _ 3 nsubj\nwas be AUX _ 3 cop\ncold cold ADJ _ 0 root"
    account = event(facts(doc("en", f"{MET}\n\n{monday}"), PUBLISHED), "Meeting").account
    assert account.start != "2022-02-07"


def test_what_is_planned_for_a_weekday_is_ahead() -> None:
    lines = """
        Swan    Swan   PROPN _ 3 nsubj PER
        will    will   AUX   VerbForm=Fin 3 aux
        visit   visit  VERB  VerbForm=Inf 0 root
        Oslo    Oslo   PROPN _ 3 obj LOC
        on      on     ADP   _ 6 case
        Monday  Monday PROPN _ 3 obl
    """
    account = event(facts(doc("en", lines), PUBLISHED), "Visit").account
    assert (account.status, account.start) == ("planned", "2022-02-14")


def test_a_past_tense_with_a_date_still_to_come_is_a_plan() -> None:
    in_march = """    on      on      ADP   _ 8 case
    15      15      NUM   _ 4 obl
    March   March   PROPN _ 8 nmod:unmarked
    2022    2022    NUM   _ 8 nmod:unmarked
    """
    account = event(facts(doc("en", MET + in_march), PUBLISHED), "Meeting").account
    assert (account.status, account.start) == ("planned", "2022-03-15")


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "Anna Swan met Peter Hill in Warsaw on 12 January 2022."),
        ("ru", "Анна Шведова встретилась с Петром Ильиным в Варшаве 12 января 2022 года."),
        ("uk", "Ганна Швець зустрілася з Петром Ільчуком у Варшаві 12 січня 2022 року."),
    ],
)
def test_place_and_day_in_running_text(lang: str, text: str) -> None:
    found = told(lang, text, PUBLISHED)
    meeting = event(found, "Meeting")
    assert meeting.account.start == meeting.account.end == "2022-01-12"
    assert roles(found, meeting)["place"] == [{"en": "Warsaw", "ru": "Варшава", "uk": "Варшава"}[lang]]


def test_a_city_one_arrives_in_stays_a_city() -> None:
    found = told("uk", "Петро Ільчук прибув до Осло.")
    assert roles(found, event(found, "Visit"))["place"] == ["Осло"]
