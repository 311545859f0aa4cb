"""Windows of days."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kg.dates import bounds, parse_day
from kg.dates.windows import common_iso, months_window, part_of, week_window


@pytest.mark.parametrize(
    ("iso", "expected"),
    [
        ("2022", ("2022-01-01", "2022-12-31")),
        ("2022-02", ("2022-02-01", "2022-02-28")),
        ("2022-01-21", ("2022-01-21", "2022-01-21")),
        ("2022-13", None),
        ("January", None),
    ],
)
def test_bounds_of_iso_dates(iso: str, expected: tuple[str, str] | None) -> None:
    assert bounds(iso) == expected


def test_only_a_full_day_is_a_day() -> None:
    assert parse_day("2022-01-21") == date(2022, 1, 21)
    assert [parse_day(told) for told in (None, "2022-01", "2022-02-30", "2022-W03-5")] == [None] * 4


def test_months_run_into_the_next_year() -> None:
    assert months_window(2021, 12, 3) == (date(2021, 12, 1), date(2022, 2, 28))


def test_thirds_cover_the_whole() -> None:
    january = months_window(2022, 1, 1)
    early, mid, late = (part_of(january, part, None) for part in ("early", "mid", "late"))
    assert early[0] == january[0] and late[1] == january[1]
    assert early[1] >= mid[0] - (mid[0] - early[1]) and mid[1] < late[1]


@settings(deadline=None)
@given(st.dates(date(1, 1, 8), date(9999, 12, 20)))
def test_a_week_holds_its_days(day: date) -> None:
    monday, sunday = week_window(day)
    assert monday.isoweekday() == 1 and sunday.isoweekday() == 7 and monday <= day <= sunday


@settings(deadline=None)
@given(st.dates(), st.dates())
def test_the_common_iso_holds_both_ends(one: date, other: date) -> None:
    window = min(one, other), max(one, other)
    iso = common_iso(window)
    held = bounds(iso) if iso else None
    assert held is None or (held[0] <= window[0].isoformat() and window[1].isoformat() <= held[1])
