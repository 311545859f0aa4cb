"""Finds the date expressions of a text and says what they tell."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta

from kg.dates.grammar import patterns, scanner
from kg.dates.meaning import meaning
from kg.dates.when import When
from kg.dates.windows import Window, common_iso, parse_day

# prepositions that lead to a date and are no part of it
LEADS = ("in", "at", "monthin", "in2")


@dataclass(frozen=True, slots=True)
class TimeSpan:
    """A date expression resolved: ISO as precise as told, None where text and publication do not tell."""

    begin: int  # code-point offsets, text[begin:end] == exact
    end: int
    exact: str
    start: str | None  # 2022-01-21, 2022-01, 2022
    end_date: str | None
    earliest: str | None  # ISO days, both or neither
    latest: str | None
    kind: str  # absolute: the text gives the year; yearless; relative: counted from the publication


@dataclass(frozen=True, slots=True)
class TimeExpression:
    """A date as the text tells it; `last` is the last day of a range."""

    begin: int
    end: int
    exact: str
    first: When
    last: When | None = None

    @property
    def kind(self) -> str:
        """absolute, yearless or relative."""
        told = self.last or self.first
        if self.first.year is not None or told.year is not None:
            return "absolute"
        dated = (told.month or told.nth) is not None and told.shift is None and told.year_shift is None
        return "yearless" if dated else "relative"

    def resolve(self, published: str | None, future: bool = False) -> TimeSpan:
        """Its days, counted from an ISO day; `future` prefers what is still to come."""
        windows = _windows(self, parse_day(published), future)
        if windows is None:
            return TimeSpan(self.begin, self.end, self.exact, None, None, None, None, self.kind)
        (earliest, _), (_, latest) = windows
        start, until = (common_iso(window) for window in windows)
        days = earliest.isoformat(), latest.isoformat()
        return TimeSpan(self.begin, self.end, self.exact, start, until, *days, self.kind)


def read_dates(text: str, lang: str, published: str | None, future: bool = False) -> list[TimeSpan]:
    """Every date expression of a text in ru, uk or en, resolved against its ISO day of publication."""
    return [expression.resolve(published, future) for expression in read_expressions(text, lang)]


def read_expressions(text: str, lang: str) -> list[TimeExpression]:
    """Every date expression of a text in ru, uk or en, in order, none overlapping another."""
    return list(_expressions(text, lang))


def _expressions(text: str, lang: str) -> Iterator[TimeExpression]:
    rules = patterns(lang)
    for found in scanner(lang).finditer(text):
        match = rules[int((found.lastgroup or "p0")[1:])].match(text, found.start())
        if match is not None:
            begin = _begin(match)
            first, last = _points(match, lang)
            yield TimeExpression(begin, match.end(), text[begin : match.end()], first, last)


def _begin(match: re.Match[str]) -> int:
    """Where the date itself begins: behind the preposition that leads to it."""
    begin = match.start()
    for name in LEADS:
        if match.groupdict().get(name) and match.start(name) == begin:
            begin = match.end(name)
    return begin + len(match.string[begin:]) - len(match.string[begin:].lstrip()) if begin > match.start() else begin


def _points(match: re.Match[str], lang: str) -> tuple[When, When | None]:
    groups = {name: told for name, told in match.groupdict().items() if told is not None}
    first = meaning(lang).when({name: told for name, told in groups.items() if not name.endswith("2")})
    if "to" not in groups:
        return first, None
    second = {name[:-1]: told for name, told in groups.items() if name.endswith("2")}
    return _joined(first, meaning(lang).when(second))


def _joined(first: When, last: When) -> tuple[When, When]:
    """The ends of a range lend each other the month and the year that stand once."""
    first, last = replace(first, month=first.month or last.month), replace(last, month=last.month or first.month)
    if last.year is None and last.year_shift is None:
        last = replace(last, year=first.year, year_shift=first.year_shift)
        return first, replace(last, year=last.year + 1) if last.year and _turns(first, last) else last
    if first.year is None and first.year_shift is None:
        first = replace(first, year=last.year, year_shift=last.year_shift)
        return (replace(first, year=first.year - 1) if first.year and _turns(first, last) else first), last
    return first, last


def _turns(first: When, last: When) -> bool:
    """From December to January the year turns."""
    return (first.month or 0, first.day or 0) > (last.month or 0, last.day or 99)


def _windows(expression: TimeExpression, published: date | None, future: bool) -> tuple[Window, Window] | None:
    """The windows of both ends; the first end of a range lies before its last."""
    last = (expression.last or expression.first).window(published, future)
    if last is None or expression.last is None:
        return (last, last) if last else None
    first = _before(expression.first, last[0], published, future)
    return (first, last) if first and first[0] <= last[1] else None


def _before(told: When, day: date, published: date | None, future: bool) -> Window | None:
    if told.weekday and told.month is None:
        begin = day - timedelta(days=(day.isoweekday() - told.weekday) % 7)
        return begin, begin
    if told.year is None and told.year_shift is None and told.month is not None:
        windows = (replace(told, year=day.year - step).window(published) for step in (0, 1))
        return next((window for window in windows if window and window[0] <= day), None)
    return told.window(published, future)
