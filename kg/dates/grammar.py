"""The ways dates are written, as patterns over the word classes of a language: a flat list, the first that fits wins.

In a pattern a space is white space within a line, and <day> is the word class `day` as a group; a digit makes it the
same class once more: <day2> is the last day of a range. Leading <in> and <at> do not belong to the date.
"""

from __future__ import annotations

import re
from functools import cache

from kg.dates.words import SPACE, DateWords, date_words, one_of, spoken

WEEKDAY = r"(?:(?:<at> )?<weekday>,? \(?)?"
YEAR = r"(?:<sep> <year>)?"
DAY_FIRST = [
    WEEKDAY + r"(?:<from> )?<day>(?: <month>" + YEAR + r")?<to><day2> (?:<of> )?<month2>(?:<sep> <year2>)?",
    r"<day> (?:<of> )?<month>" + YEAR + r",? (?:<at> )?<weekday>",
    WEEKDAY + r"<day> (?:<of> )?<month>" + YEAR,
]
MONTH_FIRST = [
    WEEKDAY + r"(?:<from> )?<month> <day>" + YEAR + r"<to>(?:<month2> )?<day2>(?:<sep> <year2>)?",
    r"<month> <day>" + YEAR + r",? (?:<at> )?<weekday>",
    WEEKDAY + r"<month> <day>" + YEAR,
]
PATTERNS = [
    r"<num>-<mm>-<dd>",
    r"<dd>\.<mm>\.<shortyear>",
    r"<dd>/<mm>/<shortyear>",
    r"(?:(?:<from>|<in>) )?<month>" + YEAR + r"<to><month2><sep> <year2>",
    r"(?:<from>|<monthin>) <month>" + YEAR + r"<to><month2>",
    r"(?:<in> )?(?:<part> ?(?:<of> )?)?<month><sep> <year>",
    r"<part> ?(?:<of> )?<month>",
    r"(?:<monthin> )?<shift> <month>",
    r"<monthin> <month>",
    r"(?:<in> )?<nth> <piece> (?:<of> )?<year>",
    r"(?:<in> )?<nth> <quarter>",
    r"(?:<in> )?(?:<part> ?(?:<of> )?)?<season> (?:<of> )?<year>",
    r"(?:<in> )?(?:<part> ?(?:<of> )?)?<shift> (?:<season>|<adverb>)",
    r"<adverb>(?: <year>)?",
    r"(?:<in> )?(?:<part> )?(?:<in2> )?<shift> <span>(?:,? <at> <weekday>)?",
    r"(?:<in> )?<part> ?(?:<of> )?(?:<year>|<span>)",
    r"(?:<from> )?<num><to><dated2>",
    r"<from> <num><to><num2>",
    r"(?:<in> )?(?:<part> ?(?:<of> )?(?:<in2> )?)?<decade>",
    r"(?:<in> )?<dated>",
    r"<in> <lonely>",
    r"<amount> <unit> <ago>",
    r"<unit> <ago>",
    r"<ahead> (?:<amount> )?<unit>",
    r"<amount> <unit> <aheadafter>",
    r"<dayword>",
    r"<yearword>",
    r"<from> <weekday><to><weekday2>",
    r"(?:<at> )?<shift> <weekday>",
    r"(?:<at> )?<weekday> (?:(?:<of>|<in>) )?<shift> <week>",
    r"<at> <weekday>",
    r"<in> <weekend>",
]


@cache
def patterns(lang: str) -> list[re.Pattern[str]]:
    """The patterns of a language, compiled, with their named groups."""
    words = date_words(lang)
    classes = word_classes(words)
    order = DAY_FIRST if words.months.day_first else [*MONTH_FIRST, *DAY_FIRST]
    last = ["<weekday>"] if words.weekdays.alone else []
    return [re.compile(_expand(pattern, classes)) for pattern in [*order, *PATTERNS, *last]]


BEGIN = r"(?<!\w)(?<!\d[.,:/])"
"""No date begins within a word or a number."""


@cache
def scanner(lang: str) -> re.Pattern[str]:
    """All patterns as one: `lastgroup` p7 is pattern 7. Where none can begin is seen once, not pattern by pattern."""
    nameless = [re.sub(r"\(\?P<\w+>", "(?:", pattern.pattern.removeprefix(BEGIN)) for pattern in patterns(lang)]
    found = "|".join(f"(?P<p{number}>{pattern})" for number, pattern in enumerate(nameless))
    return re.compile(f"{BEGIN}{opening(lang).pattern}(?:{found})")


LEADING, INNER = ("in", "at", "from", "monthin"), ("of", "sep", "to", "ago", "aheadafter")
"""Classes that a space follows wherever they begin a pattern, and those that never begin one."""


@cache
def opening(lang: str) -> re.Pattern[str]:
    """What every pattern begins with, looked for first: most words are no beginning of any of them."""
    classes = word_classes(date_words(lang))
    leads = "|".join(classes[name] for name in LEADING)
    others = "|".join(told for name, told in classes.items() if name not in (*LEADING, *INNER))
    return re.compile(rf"(?=\d|(?:{leads}){SPACE}|{others})")


def _expand(pattern: str, classes: dict[str, str]) -> str:
    spaced = pattern.replace(" ", SPACE).replace(f"{SPACE}?", r"[^\S\n]*")
    joined = re.sub(r"<(of|sep)>", lambda m: classes[m[1]], spaced)
    groups = re.sub(r"<([a-z]+)(2?)>", lambda m: f"(?P<{m[1]}{m[2]}>{classes[m[1]]})", joined)
    return rf"{BEGIN}(?:{groups})(?!\w)"


def word_classes(words: DateWords) -> dict[str, str]:
    """Every class a pattern may name, as a regular expression without groups."""
    return {**_calendar(words), **_years(words), **_relative(words), **_counted(words)}


def _calendar(words: DateWords) -> dict[str, str]:
    months, numbers, relative = words.months, words.numbers, words.relative
    digits = r"(?:0?[1-9]|[12]\d|3[01])(?![\d:])"
    ordinal = spoken(numbers.ordinals)
    return {
        "day": rf"(?:{digits}{one_of(numbers.day_suffix)}?|{ordinal}(?:(?:{SPACE}|-){ordinal})?)",
        "month": spoken(months.forms),
        "monthin": one_of(months.in_),
        "of": one_of(months.of),
        "sep": "" if months.day_first else ",?",
        "season": spoken(months.seasons),
        "adverb": spoken(months.season_adverbs),
        "nth": rf"(?:[1-4]{one_of(numbers.nth_suffix)}?|I{{1,3}}|IV|{ordinal})",
        "piece": spoken(months.pieces),
        "quarter": one_of(months.pieces["quarter"]),
        "weekday": spoken(words.weekdays.forms),
        "at": one_of(words.weekdays.at),
        "in": one_of(relative.in_),
        "from": one_of(relative.from_),
        "to": rf"(?:[^\S\n]?[–—-][^\S\n]?|{SPACE}{one_of(relative.to)}{SPACE})",
    }


def _years(words: DateWords) -> dict[str, str]:
    numbers, relative = words.numbers, words.relative
    number = r"(?:1[5-9]|20|21)\d\d(?![\d%])"
    suffix = one_of(numbers.year_suffix) + r"(?!\w)"
    marks = SPACE + one_of((*words.durations.units["year"], *relative.year_marks))
    told = rf"{spoken(relative.shifts)}{SPACE}{one_of(words.durations.units['year'])}"
    sign = r"(?![.,:]\d|-\w|[^\S\n]?%)" if relative.year_alone else r"(?=[,;:)!?…]|\.(?!\d)|$|[^\S\n][—–-][^\S\n])"
    dated = rf"{number}(?:{suffix}(?:{marks})?|{marks})"
    tail = "" if relative.year_alone else rf"(?:{suffix})?(?:{marks})?"
    decade = one_of(numbers.decade_suffix)
    return {
        "num": number,
        "mm": r"(?:0?[1-9]|1[0-2])",
        "dd": r"(?:0?[1-9]|[12]\d|3[01])",
        "shortyear": r"(?:(?:19|20)\d\d|\d\d)(?![\d.,/]\d|\d)",
        "dated": r"(?!)" if relative.year_alone else dated,
        "year": rf"(?:{told}|{number}(?![.,:]\d){tail}(?!-?{decade}\b))",
        "lonely": number + sign,
        "decade": rf"(?:(?:1[5-9]|20)\d0{decade}(?:{marks})?|[3-9]0{decade}{marks})",
    }


def _relative(words: DateWords) -> dict[str, str]:
    relative, units = words.relative, words.durations.units
    spans = [entry for unit in ("week", "month", "quarter", "year", "decade") for entry in units[unit]]
    return {
        "shift": spoken(relative.shifts),
        "part": spoken(relative.parts),
        "span": one_of([*spans, *relative.weekends]),
        "week": one_of(units["week"]),
        "weekend": one_of(relative.weekends),
        "dayword": spoken(relative.days),
        "yearword": spoken(relative.years),
    }


def _counted(words: DateWords) -> dict[str, str]:
    return {
        "amount": rf"(?:{amount_pattern(words)}|{one_of(words.numbers.articles)})",
        "unit": spoken(words.durations.units),
        "ago": one_of(words.relative.ago),
        "ahead": one_of(words.relative.ahead),
        "aheadafter": one_of(words.relative.ahead_after),
    }


def amount_pattern(words: DateWords) -> str:
    """Digits, number words, or "several"."""
    cardinal = spoken(words.numbers.cardinals)
    return rf"(?:\d{{1,3}}(?:[.,]\d+)?|{cardinal}(?:(?:{SPACE}|-){cardinal})?|{one_of(words.numbers.few)})"
