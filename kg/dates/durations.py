"""How long something took: "полтора часа" is PT1H30M (xsd:duration)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from kg.dates.grammar import amount_pattern
from kg.dates.meaning import meaning
from kg.dates.words import SPACE, Values, date_words, one_of, spoken

# A unit in the next smaller one, for "полтора года"; xsd:duration has no weeks.
SMALLER = {"year": (12, "month"), "month": (30, "day"), "week": (7, "day"), "day": (24, "hour"), "hour": (60, "minute")}
LETTERS = {"year": "Y", "month": "M", "day": "D", "hour": "H", "minute": "M", "second": "S"}
DATE_UNITS = ("year", "month", "day")


@dataclass(frozen=True, slots=True)
class DurationSpan:
    """A length of time told in the text: text[begin:end] == exact, value is an xsd:duration."""

    begin: int
    end: int
    exact: str
    value: str


def read_durations(text: str, lang: str) -> list[DurationSpan]:
    """Every length of time of a text in ru, uk or en; not "два дня назад", which is a date, nor "в 8 часов"."""
    return list(_durations(text, lang))


def _durations(text: str, lang: str) -> Iterator[DurationSpan]:
    for found in _pattern(lang).finditer(text):
        value = _value(found, lang)
        if value and not _is_clock_time(found, lang):
            begin = min(found.start(name) for name in ("whole", "amount", "one") if found[name])
            yield DurationSpan(begin, found.end(), text[begin : found.end()], value)


@cache
def _pattern(lang: str) -> re.Pattern[str]:
    """Three ways: a phrase that is a length by itself; amounts with units; a unit after a word that asks for one."""
    words = date_words(lang)
    lengths = words.durations
    amount, unit = amount_pattern(words), spoken(lengths.units)
    short = one_of((*lengths.units["hour"], *lengths.units["minute"]))  # a 90-minute call, but no two-day visit
    lead, articles = one_of(lengths.one), words.numbers.articles
    article = one_of(articles) + SPACE if articles else ""
    more = rf"(?:{SPACE}(?:{one_of(lengths.and_)}{SPACE})?(?P<amount2>{amount}){SPACE}(?P<unit2>{unit}))?"
    moment = _moment(lang)
    return re.compile(
        rf"(?<![\w.,:–—-]){moment[0]}"
        rf"(?:(?:{lead}{SPACE})?(?P<whole>{spoken(lengths.whole)})|"
        rf"(?:(?P<amount>{amount})(?:{SPACE}|-(?={short}(?!\w)))(?P<unit>{unit})|"
        rf"{lead}{SPACE}{article}(?P<one>{unit})){more})(?!\w){moment[1]}"
    )


def _moment(lang: str) -> tuple[str, str]:
    """What must not stand before or after a length: words that make it a date, a time of day or an age."""
    words = date_words(lang)
    before = words.relative.ahead
    after = [*words.relative.ago, *words.relative.ahead_after, *words.durations.clock_after]
    preceding = "".join(rf"(?<!\b{word} )(?<!\b{word.capitalize()} )" for word in before)
    return preceding, rf"(?!{SPACE}{one_of(after)}(?!\w))"


def _is_clock_time(found: re.Match[str], lang: str) -> bool:
    """ "в 8 часов", but "в 8 дней"."""
    told = found["unit"] and _unit(found["unit"], lang) == "hour"
    words = one_of(date_words(lang).durations.clock_before)
    return bool(told and re.search(rf"\b{words}\s$", found.string[max(0, found.start() - 9) : found.start()]))


def _value(found: re.Match[str], lang: str) -> str | None:
    """The xsd:duration of a match, None for "several hours" and units that have no length of their own."""
    if found["whole"]:
        return str(_wholes(lang).value(found["whole"]))
    told = [(found["amount"], found["unit"]), (found["amount2"], found["unit2"])]
    amounts = [(meaning(lang).amount(amount), _unit(unit, lang)) for amount, unit in told if amount]
    return duration([*([(1.0, _unit(found["one"], lang))] if found["one"] else []), *amounts])


@cache
def _wholes(lang: str) -> Values:
    return Values(date_words(lang).durations.whole)


def _unit(told: str, lang: str) -> str:
    return str(meaning(lang).units.value(told))


def duration(amounts: list[tuple[float | None, str]]) -> str | None:
    """[(1.5, "hour")] as PT1H30M; None where an amount is unknown or a unit has no fixed length."""
    total = dict.fromkeys(LETTERS, 0)
    for amount, unit in amounts:
        if amount is None or unit not in (*LETTERS, "week", "decade"):
            return None
        _add(total, *((amount * 10, "year") if unit == "decade" else (amount, unit)))
    days, hours = (
        "".join(f"{total[unit]}{LETTERS[unit]}" for unit in LETTERS if total[unit] and (unit in DATE_UNITS) is dated)
        for dated in (True, False)
    )
    return f"P{days}{'T' if hours else ''}{hours}" if days or hours else None


def _add(total: dict[str, int], amount: float, unit: str) -> None:
    """Whole units stay, the rest goes to the next smaller one; weeks are days."""
    if unit == "week":
        amount, unit = amount * 7, "day"
    whole = int(amount + 1e-9)
    total[unit] += whole
    rest = amount - whole
    if rest > 1e-6 and unit in SMALLER:
        factor, smaller = SMALLER[unit]
        _add(total, round(rest * factor, 6), smaller)
