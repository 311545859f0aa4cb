"""The date lexicons as word classes: one regular expression each, and the value of what it matched."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache, lru_cache

from pydantic import Field

from kg.vocabulary.lexicons import lexicon
from kg.vocabulary.reading import Strict

Entries = tuple[str, ...]
SPACE = r"[^\S\n]+"


class Months(Strict):
    """Month names, and the seasons and pieces of a year."""

    forms: dict[int, Entries]
    day_first: bool
    in_: Entries = Field(alias="in")
    of: Entries
    seasons: dict[int, Entries]
    season_adverbs: dict[int, Entries]
    pieces: dict[str, Entries]


class Weekdays(Strict):
    """Weekday names, Monday is 1, and what must stand before one that is alone."""

    forms: dict[int, Entries]
    at: Entries
    alone: bool


class Numbers(Strict):
    """Number words, and the endings that follow digits."""

    cardinals: dict[float, Entries]
    articles: Entries
    few: Entries
    ordinals: dict[int, Entries]
    day_suffix: Entries
    nth_suffix: Entries
    year_suffix: Entries
    decade_suffix: Entries


class RelativeDates(Strict):
    """Words that count from the day of publication, and what joins the pieces of a date."""

    days: dict[int, Entries]
    years: dict[int, Entries]
    shifts: dict[int, Entries]
    parts: dict[str, Entries]
    in_: Entries = Field(alias="in")
    from_: Entries = Field(alias="from")
    to: Entries
    ago: Entries
    ahead: Entries
    ahead_after: Entries
    year_marks: Entries
    year_alone: bool
    weekends: Entries


class Durations(Strict):
    """Units of time, and lengths told in one phrase."""

    units: dict[str, Entries]
    whole: dict[str, Entries]
    one: Entries
    and_: Entries = Field(alias="and")
    clock_before: Entries
    clock_after: Entries


class DateWords:
    """All date lexicons of one language."""

    def __init__(self, lang: str) -> None:
        self.months = lexicon(lang, "months", Months)
        self.weekdays = lexicon(lang, "weekdays", Weekdays)
        self.numbers = lexicon(lang, "numbers", Numbers)
        self.relative = lexicon(lang, "relative_dates", RelativeDates)
        self.durations = lexicon(lang, "durations", Durations)


@cache
def date_words(lang: str) -> DateWords:
    """The date lexicons of ru, uk or en, read once."""
    return DateWords(lang)


def one_of(entries: Iterable[str]) -> str:
    """Any of the entries, longest first; an entry with a capital is matched as written or all in capitals."""
    ordered = sorted(entries, key=lambda entry: (-len(entry), entry))
    return f"(?:{'|'.join(_entry(entry) for entry in ordered)})" if ordered else r"(?!)"


def _entry(entry: str) -> str:
    spaced = re.sub(r"(?<!\\) (?![^(]*\))", lambda _: SPACE, entry)
    word = re.match(r"[A-ZА-ЯІЇЄҐ]\w+|(?:\([^)]*\))+([A-Z]\w+)", entry)
    if word is None:
        return _either_case(spaced)
    name = word[1] or word[0]
    return spaced.replace(name, f"(?:{name}|{name.upper()})", 1)


def _either_case(entry: str) -> str:
    """Its first letter as a set of two: that it does not fit is seen many times sooner than by ignoring case."""
    plain = re.match(r"[^\W\d_](?![?*{|])", entry)
    return f"[{entry[0].lower()}{entry[0].upper()}](?i:{entry[1:]})" if plain else f"(?i:{entry})"


def spoken(table: dict[float, Entries] | dict[int, Entries] | dict[str, Entries]) -> str:
    """Any word of a table whose keys are values."""
    return one_of(entry for entries in table.values() for entry in entries)


class Values:
    """What the words of a table mean: value("марта") is 3."""

    def __init__(self, table: dict[int, Entries] | dict[str, Entries] | dict[float, Entries]) -> None:
        self._patterns = [(key, re.compile(one_of(entries))) for key, entries in table.items()]
        self.value = lru_cache(maxsize=1000)(self._value)

    def _value(self, text: str) -> float | str | None:
        return next((key for key, pattern in self._patterns if pattern.fullmatch(text)), None)
