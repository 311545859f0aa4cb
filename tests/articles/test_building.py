"""A record becomes an article or an issue."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kg.articles.building import TEXT_LIMIT, Defaults, build_article, compose, iso_day
from kg.articles.record import Record
from kg.model import Article, Issue

TEXT = "Ministers of two countries met in Vienna on Friday and spoke for an hour and a half."


def build(**fields: str) -> list[Article | Issue]:
    return list(build_article(Record("a.jsonl:3", "a.jsonl:3", fields), Defaults()))


def one(**fields: str) -> Article:
    (item,) = build(**fields)
    assert isinstance(item, Article), item
    return item


def refusal(**fields: str) -> str:
    (item,) = build(**fields)
    assert isinstance(item, Issue) and item.where == "a.jsonl:3" and item.skipped
    return item.reason


def test_the_fields_of_a_record() -> None:
    found = one(
        id="7",
        text=TEXT,
        title="Talks in Vienna",
        published="2022-01-21",
        publisher="Wire",
        url="https://example.org/7",
    )
    assert found == Article(
        id="7",
        text=f"Talks in Vienna\n\n{TEXT}",
        lang="en",
        title="Talks in Vienna",
        published="2022-01-21",
        publisher="Wire",
        url="https://example.org/7",
    )


def test_without_an_id_the_place_is_the_id() -> None:
    assert one(text=TEXT).id == "a.jsonl:3"


@pytest.mark.parametrize(
    ("title", "body", "text"),
    [
        ("Talks", "They met.", "Talks\n\nThey met."),
        ("Talks", "Talks\nThey met.", "Talks\n\nThey met."),
        ("Talks", "Talks\n\nThey met.", "Talks\n\nThey met."),
        ("Talks", "Talks began today.", "Talks began today."),
        ("", "  They met.\n", "  They met.\n"),
    ],
)
def test_the_title_stands_once(title: str, body: str, text: str) -> None:
    assert compose(title, body) == text


@settings(deadline=None)
@given(st.text(min_size=1).map(str.strip).filter(bool), st.text())
def test_composing_twice_changes_nothing(title: str, body: str) -> None:
    text = compose(title, body)
    assert compose(title, text) == text


def test_refusals_are_one_sentence() -> None:
    assert refusal(title="Only a title") == "The record has no text."
    assert refusal(text="Ministrowie spotkali się w piątek w Wiedniu i rozmawiali półtorej godziny.") == (
        "The language is Polish (pl); kg reads ru, uk and en."
    )
    assert refusal(text=TEXT, lang="de") == "The language is German (de); kg reads ru, uk and en."
    assert refusal(text="2022 — 2023") == "The text has no letters to know a language by."
    assert refusal(text=TEXT * (TEXT_LIMIT // 80)).startswith("The text has 1,05")


def test_a_language_with_a_country_and_a_wrong_one() -> None:
    assert one(text=TEXT, lang="en-GB").lang == "en"
    assert one(text=TEXT, lang="English?").lang == "en"


def test_a_date_that_is_no_iso_date_is_told_and_the_article_read() -> None:
    told, found = build(text=TEXT, published="21.01.2022")
    assert told == Issue("a.jsonl:3", "The date '21.01.2022' is not an ISO date.", skipped=False)
    assert isinstance(found, Article) and found.published is None


@pytest.mark.parametrize(
    ("told", "day"),
    [
        ("2022-01-21", "2022-01-21"),
        ("2022-01-21T23:30:00+03:00", "2022-01-21"),
        ("2022-01-21 14:05", "2022-01-21"),
        ("2022-02-30", None),
        ("2022-01", None),
        ("yesterday", None),
    ],
)
def test_the_day_of_an_iso_time(told: str, day: str | None) -> None:
    assert iso_day(told) == day


def test_half_surrogates_and_nuls_are_replaced() -> None:
    assert one(text=f"\ud83d\x00 {TEXT}\r\n").text == f"\ufffd\ufffd {TEXT}\n"


def test_the_text_states_title_date_and_publisher() -> None:
    found = one(text=f"Talks in Vienna go on\n\n21 January 2022, 14:05\n\n{TEXT}\n\nShare")
    assert (found.title, found.published) == ("Talks in Vienna go on", "2022-01-21")
    assert [found.text[begin:end] for begin, end in found.boilerplate] == ["21 January 2022, 14:05", "Share"]
