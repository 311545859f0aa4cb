"""Windows of days: the earliest and the latest day something may have been."""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import date, timedelta

Window = tuple[date, date]
THIRDS = {"early": (0, 1), "mid": (1, 2), "late": (2, 3)}


def bounds(iso: str) -> tuple[str, str] | None:
    """The first and last day of an ISO day, month or year; None for anything else."""
    if not re.fullmatch(r"\d{4}(-\d\d){0,2}", iso):
        return None
    try:
        first, last = calendar_window(*(int(piece) for piece in iso.split("-")))
    except ValueError:
        return None
    return first.isoformat(), last.isoformat()


def parse_day(iso: str | None) -> date | None:
    """The day of an ISO date, None unless it is one in full."""
    try:
        return date.fromisoformat(iso) if iso and re.fullmatch(r"\d{4}-\d\d-\d\d", iso) else None
    except ValueError:
        return None


def calendar_window(year: int, month: int | None = None, day: int | None = None) -> Window:
    """A year, a month or a day. Raises ValueError where there is no such one."""
    if month is None:
        return date(year, 1, 1), date(year, 12, 31)
    if day is None:
        return date(year, month, 1), date(year, month, monthrange(year, month)[1])
    return date(year, month, day), date(year, month, day)


def months_window(year: int, month: int, count: int) -> Window:
    """`count` months from `month` on; months beyond 1..12 run into other years."""
    first, last = (year * 12 + month - 1 + step for step in (0, count - 1))
    begin = date(first // 12, first % 12 + 1, 1)
    return begin, calendar_window(last // 12, last % 12 + 1)[1]


def week_window(day: date) -> Window:
    """Monday to Sunday of the week of a day."""
    monday = day - timedelta(days=day.weekday())
    return monday, monday + timedelta(days=6)


def part_of(window: Window, part: str | None, published: date | None) -> Window:
    """Its early, mid or late third; what is past of it, or its rest, on the day of publication."""
    first, last = window
    if part in THIRDS:
        return _third(first, last, *THIRDS[part])
    if published is None or not first <= published <= last:
        return window
    return {"past": (first, published), "rest": (published, last)}.get(part or "", window)


def _third(first: date, last: date, low: int, high: int) -> Window:
    days = (last - first).days + 1
    return first + timedelta(days=days * low // 3), first + timedelta(days=-(-days * high // 3) - 1)


def common_iso(window: Window) -> str | None:
    """The finest day, month or year that holds the whole window: never more precise than what is known."""
    first, last = (day.isoformat() for day in window)
    return next((first[:size] for size in (10, 7, 4) if first[:size] == last[:size]), None)
