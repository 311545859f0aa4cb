"""Date expressions in three languages, resolved against Thursday, 3 February 2022."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kg.dates import TimeSpan, read_dates, read_expressions
from kg.dates.grammar import opening, patterns

PUBLISHED = "2022-02-03"

# language, text, exact, start, end
DATES = """
ru | Встреча прошла 21 января 2022 года. | 21 января 2022 года | 2022-01-21 | 2022-01-21
ru | Проект опубликован 17 декабря 2021-го. | 17 декабря 2021-го | 2021-12-17 | 2021-12-17
ru | 21.01.2022, 14:05 | 21.01.2022 | 2022-01-21 | 2022-01-21
ru | Указ от 2022-01-21 вступил в силу. | 2022-01-21 | 2022-01-21 | 2022-01-21
ru | Консультации идут 10–11 января. | 10–11 января | 2022-01-10 | 2022-01-11
ru | Визит продлится с 10 по 13 января. | с 10 по 13 января | 2022-01-10 | 2022-01-13
ru | Каникулы были с 28 декабря по 3 января. | с 28 декабря по 3 января | 2021-12-28 | 2022-01-03
ru | Он приехал двадцать первого января. | двадцать первого января | 2022-01-21 | 2022-01-21
ru | Саммит был в январе 2022 года. | январе 2022 года | 2022-01 | 2022-01
ru | В январе — марте 2016 года цены росли. | январе — марте 2016 года | 2016-01 | 2016-03
ru | Они виделись в конце прошлого года. | конце прошлого года | 2021 | 2021
ru | Они виделись в начале января. | начале января | 2022-01 | 2022-01
ru | На прошлой неделе прошла встреча. | прошлой неделе | 2022-01 | 2022-01
ru | Во вторник прошла встреча. | вторник | 2022-02-01 | 2022-02-01
ru | Во вторник, 1 февраля, прошла встреча. | вторник, 1 февраля | 2022-02-01 | 2022-02-01
ru | Концерт был 1 февраля, во вторник. | 1 февраля, во вторник | 2022-02-01 | 2022-02-01
ru | В среду на прошлой неделе он уехал. | среду на прошлой неделе | 2022-01-26 | 2022-01-26
ru | Вчера он уехал. | Вчера | 2022-02-02 | 2022-02-02
ru | Накануне Лавров заявил об этом. | Накануне | 2022-02-02 | 2022-02-02
ru | Он уехал три дня назад. | три дня назад | 2022-01-31 | 2022-01-31
ru | Он уехал две недели назад. | две недели назад | 2022-01 | 2022-01
ru | Он уехал год назад. | год назад | 2021 | 2021
ru | В прошлом месяце он уехал. | прошлом месяце | 2022-01 | 2022-01
ru | Выборы были в мае. | мае | 2021-05 | 2021-05
ru | Летом прошлого года он уехал. | Летом прошлого года | 2021 | 2021
ru | В первом квартале 2022 года рост замедлился. | первом квартале 2022 года | 2022 | 2022
ru | С 2014 по 2016 год он жил там. | С 2014 по 2016 год | 2014 | 2016
ru | Завод построен в 2014–2016 годах. | 2014–2016 годах | 2014 | 2016
ru | Он родился в 2021-м. | 2021-м | 2021 | 2021
uk | Зустріч відбулася 21 січня 2022 року. | 21 січня 2022 року | 2022-01-21 | 2022-01-21
uk | У вівторок, 1 лютого, вони говорили. | вівторок, 1 лютого | 2022-02-01 | 2022-02-01
uk | Минулого тижня вони говорили. | Минулого тижня | 2022-01 | 2022-01
uk | Він поїхав торік. | торік | 2021 | 2021
uk | Саміт тривав 9-10 лютого. | 9-10 лютого | 2022-02-09 | 2022-02-10
uk | Він поїхав три дні тому. | три дні тому | 2022-01-31 | 2022-01-31
uk | Закон ухвалили наприкінці 2021 року. | наприкінці 2021 року | 2021 | 2021
uk | Влітку 2018 року вони страйкували. | Влітку 2018 року | 2018 | 2018
uk | У п'ятницю він поїхав. | п'ятницю | 2022-01-28 | 2022-01-28
uk | Договір діє з 2021 р. | 2021 р. | 2021 | 2021
en | They met on January 21, 2022. | January 21, 2022 | 2022-01-21 | 2022-01-21
en | They met on 21 January. | 21 January | 2022-01-21 | 2022-01-21
en | They met on Tuesday. | Tuesday | 2022-02-01 | 2022-02-01
en | The minister said Tuesday it was over. | Tuesday | 2022-02-01 | 2022-02-01
en | Tuesday, Feb. 1, 2022 | Tuesday, Feb. 1, 2022 | 2022-02-01 | 2022-02-01
en | The visit lasts from 10 to 13 January. | from 10 to 13 January | 2022-01-10 | 2022-01-13
en | The visit lasts January 10-13. | January 10-13 | 2022-01-10 | 2022-01-13
en | They met last week. | last week | 2022-01 | 2022-01
en | They met two weeks ago. | two weeks ago | 2022-01 | 2022-01
en | They met in late 2021. | late 2021 | 2021 | 2021
en | They met at the end of last year. | the end of last year | 2021 | 2021
en | It began in May. | May | 2021-05 | 2021-05
en | It began in 2014. | 2014 | 2014 | 2014
en | It was built between 2014 and 2016. | between 2014 and 2016 | 2014 | 2016
en | They met at the weekend. | weekend | 2022-01 | 2022-01
en | They met last summer. | last summer | 2021 | 2021
""".strip().splitlines()

NO_DATES = """
ru | Матч закончился со счётом 1:3.
ru | Телефон 8 (495) 123-45-67.
ru | Встреча начнётся в 8 часов 30 минут.
ru | Он заплатил 2021 рубль и уехал.
ru | Тереза Мэй ушла.
ru | В среде учёных говорят иначе.
ru | Накануне важного саммита они молчали.
ru | На второй половине дистанции он отстал.
uk | Курс зріс до 28,05 гривні.
en | Theresa May said so.
en | He wrote it for the Sunday Times.
en | It was the second time they met.
en | The Good Friday Agreement holds.
en | They march on and they may win.
""".strip().splitlines()


def _cells(line: str) -> list[str]:
    return [cell.strip() for cell in line.split("|")]


@pytest.mark.parametrize("line", DATES)
def test_a_date_is_found_and_resolved(line: str) -> None:
    lang, text, exact, start, end = _cells(line)
    spans = read_dates(text, lang, PUBLISHED)
    assert [(span.exact, span.start, span.end_date) for span in spans] == [(exact, start, end)]
    assert text[spans[0].begin : spans[0].end] == exact


@pytest.mark.parametrize("line", NO_DATES)
def test_what_only_looks_like_a_date_is_left(line: str) -> None:
    lang, text = _cells(line)
    assert read_dates(text, lang, PUBLISHED) == []


def _one(text: str, lang: str, published: str | None, future: bool = False) -> TimeSpan:
    (span,) = read_dates(text, lang, published, future)
    return span


def test_bounds_are_as_tight_as_the_text() -> None:
    week = _one("на прошлой неделе", "ru", PUBLISHED)
    assert (week.earliest, week.latest) == ("2022-01-24", "2022-01-30")
    quarter = _one("в первом квартале 2022 года", "ru", None)
    assert (quarter.start, quarter.earliest, quarter.latest) == ("2022", "2022-01-01", "2022-03-31")
    earlier = _one("earlier this week", "en", PUBLISHED)
    assert (earlier.earliest, earlier.latest) == ("2022-01-31", "2022-02-03")


def test_a_decade_is_no_year() -> None:
    span = _one("в 1990-х годах", "ru", None)
    assert (span.start, span.earliest, span.latest) == (None, "1990-01-01", "1999-12-31")


@pytest.mark.parametrize(
    ("text", "kind", "start"),
    [("21 января 2022 года", "absolute", "2022-01-21"), ("21 января", "yearless", None), ("вчера", "relative", None)],
)
def test_without_a_publication_date_only_absolute_dates_are_known(text: str, kind: str, start: str | None) -> None:
    span = _one(text, "ru", None)
    assert (span.kind, span.start, span.earliest is None) == (kind, start, start is None)


def test_the_future_prefers_what_is_to_come() -> None:
    assert _one("в мае", "ru", PUBLISHED, future=True).start == "2022-05"
    assert _one("в пятницу", "ru", PUBLISHED, future=True).start == "2022-02-04"
    assert _one("через три дня", "ru", PUBLISHED, future=True).start == "2022-02-06"


def test_after_an_amount_of_time_says_nothing_in_a_story_of_the_past() -> None:
    assert _one("через три дня", "ru", PUBLISHED).start is None


def test_a_near_day_without_a_year_may_be_ahead() -> None:
    assert _one("25 февраля", "ru", PUBLISHED).start == "2022-02-25"
    assert _one("15 ноября", "ru", PUBLISHED).start == "2021-11-15"


def test_a_weekday_tells_the_year_of_a_day() -> None:
    assert _one("во вторник, 3 марта", "ru", "2021-06-01").start == "2020-03-03"


def test_there_is_no_31_february() -> None:
    assert _one("31 февраля 2022 года", "ru", PUBLISHED).start is None


@settings(deadline=None)
@given(st.text(), st.sampled_from(["ru", "uk", "en"]))
def test_any_text_is_read_with_true_offsets(text: str, lang: str) -> None:
    for span in read_dates(text, lang, PUBLISHED):
        assert text[span.begin : span.end] == span.exact != ""


WORDS = [
    "21",
    "января",
    "с",
    "по",
    "2022",
    "года",
    "-",
    "прошлой",
    "неделе",
    "в",
    "во",
    "вторник",
    ",",
    "3",
    "дня",
    "назад",
    "до",
    "конца",
    "31",
    "февраля",
    "первом",
    "квартале",
    "летом",
    "1990-х",
    "через",
    "лет",
    ".",
]


@settings(deadline=None)
@given(st.lists(st.sampled_from(WORDS), max_size=9), st.dates(), st.booleans())
def test_any_row_of_date_words_is_read(words: list[str], published: object, future: bool) -> None:
    text = " ".join(words)
    spans = read_dates(text, "ru", str(published), future)
    for span in spans:
        assert text[span.begin : span.end] == span.exact
        assert (span.earliest is None) == (span.latest is None)
        assert not span.earliest or not span.latest or span.earliest <= span.latest
    assert all(left.end <= right.begin for left, right in pairwise(spans))


@settings(deadline=None)
@given(st.lists(st.sampled_from(WORDS), max_size=9), st.dates())
def test_a_start_is_never_more_precise_than_its_bounds(words: list[str], published: object) -> None:
    for expression in read_expressions(" ".join(words), "ru"):
        span = expression.resolve(str(published))
        if span.start and span.earliest:
            assert span.earliest.startswith(span.start)


@pytest.mark.parametrize("line", DATES)
def test_nothing_a_pattern_finds_begins_otherwise_than_looked_for_first(line: str) -> None:
    lang, text, *_ = (part.strip() for part in line.split("|"))
    begins = {found.start() for pattern in patterns(lang) for found in pattern.finditer(text)}
    assert all(opening(lang).match(text, begin) for begin in begins)
