"""What an article's text states of itself: "21.01.2022, 14:05" on a line of its own, or a dateline."""

from __future__ import annotations

import re
from itertools import chain

from kg.dates import TimeSpan, read_dates

TOP, BOTTOM = 6, 3  # lines below the title, and at the end, where a date line stands
LONGEST_TITLE = 250  # characters
DATE_LINE = 80  # characters
# Letters beside the date: "Опубликовано:", "| Политика", "г."; a headline has more.
OTHER_LETTERS = 16
TIME = re.compile(r"\b\d{1,2}:\d\d\b")
SEPARATED = re.compile(r"\s[—–|-]\s*$")
PLACE = re.compile(r"[A-ZА-ЯІЇЄҐ][\w’' -]{1,30}[.,•]? ")
AGENCY = re.compile(r"[.,]?\s*(?:[—–/(-]\s*)?((?:[A-ZА-ЯІЇЄҐ][\w«»\"&-]*\s?){1,3})(?:[.)/]|\s[—–-])")


def stated_title(text: str, boilerplate: tuple[tuple[int, int], ...]) -> str:
    """The first line that is news, where it is a headline: short, without a full stop, with text below."""
    begins = {begin for begin, _ in boilerplate}
    lines = [match for match in re.finditer(r"\S[^\n]*", text) if match.start() not in begins][:2]
    first = lines[0][0].rstrip() if len(lines) == 2 else ""
    return first if len(first) <= LONGEST_TITLE and not first.endswith((".", ":", ",", ";")) else ""


def stated_date(text: str, lang: str) -> str | None:
    """The ISO day a date line, a dateline or the end of the title gives in full."""
    title, *lines = [line.strip() for line in text.splitlines() if line.strip()] or [""]
    near = chain(lines[:TOP], lines[max(TOP, len(lines) - BOTTOM) :])
    days = (_day_of(line, lang) for line in near if TIME.search(line) or line in lines[:2] or len(line) > DATE_LINE)
    return _title_day(title, lang) or next((day for day in days if day), None)


def _title_day(title: str, lang: str) -> str | None:
    """The day behind the last dash or bar of a title: "Government resigns - DW - 10.02.2023"."""
    found = _full_days(title, lang)
    last = found[-1] if found and found[-1].end == len(title) else None
    return last.start if last and SEPARATED.search(title[: last.begin]) else None


def is_date_line(line: str, lang: str) -> bool:
    """A day in full: with its time and a few letters, as in "21.01.2022, 14:05 | Политика", or alone."""
    found = _only_day(line, lang) if len(line) <= DATE_LINE else None
    if found is None:
        return False
    _, rest, letters = found
    if TIME.search(rest):
        return letters <= OTHER_LETTERS
    return letters == 0 and not line.endswith(".")


def _day_of(line: str, lang: str) -> str | None:
    if len(line) <= DATE_LINE:
        only = _only_day(line, lang)
        return only[0] if only and only[2] <= OTHER_LETTERS else None
    found = _full_days(line[:DATE_LINE], lang)
    return found[0].start if found and _agency(line, found[0]) else None


def _only_day(line: str, lang: str) -> tuple[str | None, str, int] | None:
    """The one full day of a line, the line without it, and how many letters that has beside a time."""
    found = _full_days(line, lang)
    if len(found) != 1:
        return None
    rest = line.replace(found[0].exact, "", 1)
    return found[0].start, rest, sum(map(str.isalpha, TIME.sub("", rest)))


def _full_days(line: str, lang: str) -> list[TimeSpan]:
    return [span for span in read_dates(line, lang, None) if span.kind == "absolute" and len(span.start or "") == 10]


def stated_publisher(text: str, lang: str) -> str | None:
    """The agency of a dateline: КИЇВ. 1 лютого. УНН."""
    for line in text.splitlines()[1:TOP]:
        days = read_dates(line[:DATE_LINE], lang, None)
        agency = _agency(line, days[0]) if days else None
        if agency:
            return agency
    return None


def _agency(line: str, day: TimeSpan) -> str | None:
    """The capitalised words after the date where only a place stands before it."""
    if not PLACE.fullmatch(line[: day.begin]):
        return None
    found = AGENCY.match(line, day.end)
    return found[1].strip() if found else None
