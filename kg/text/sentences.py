"""Where a sentence cannot begin: rules that hold before the parser decides."""

from __future__ import annotations

import re
from collections.abc import Sequence

SIGNS = frozenset({".", "!", "?"})
FINAL = frozenset(".!?…;:")
CLOSING = frozenset({"»", "”", '"', "'", "’", ")", "]", "“", "''"})
SURE = 5  # letters; shorter words with a full stop may be abbreviations: млрд. Тбилиси
NEVER_FIRST = frozenset({"-", "–", "—", ",", ":", ";", "»", "”", ")", "]"})

UPPER = r"[A-ZА-ЯЁІЇЄҐ]"
DAY = r"(?:\d{1,2}\s\w{3,10}\.?|\w{3,10}\.?\s\d{1,2})(?:,?\s\d{4})?(?:\s(?:г|р)\.)?"
CAPITALS = rf"{UPPER}{{3,}}(?:[\s’'-]{UPPER}+){{0,3}}"
PLACE = rf"{UPPER}[\w’'-]+(?:[\s-]{UPPER}[\w’'-]+){{0,3}}(?:,\s{UPPER}[\w.’'-]+)?"
# KYIV, February 14 (Agency) - · OSLO (Agency) — · КИЇВ. 1 лютого. УНН. · МОСКВА, 1 фев — РИА Новости. · ОСЛО, 1 мая —
DATELINE = re.compile(
    rf"\s*(?:(?:{PLACE}[,.]?\s{DAY}|{CAPITALS})\s?\([^()]{{2,40}}\)\s?[-–—]+"
    rf"|{CAPITALS}[,.]?\s{DAY}[.,]?\s(?:[-–—]\s)?(?:/[^/]{{2,40}}/|{UPPER}[\w\s«»\"-]{{1,30}}(?=[.]))[.]?(?:\s?[-–—]+)?"
    rf"|{CAPITALS}[,.]?\s{DAY}\s[-–—]+)\s+(?=\S)"
)
"""Place, day and agency before the first sentence of a report."""


def may_begin(words: Sequence[str], spaced: Sequence[bool]) -> list[bool]:
    """For each word of a paragraph: may a sentence begin with it? `spaced`: white space stands before it."""
    return [i == 0 or _may_begin(words, i, spaced[i]) for i in range(len(words))]


def _may_begin(words: Sequence[str], i: int, spaced: bool) -> bool:
    if not spaced or words[i] in NEVER_FIRST or words[i][0].islower() or _is_final(words[i]):
        return False
    return _ends(words, i - 1)


def surely_begins(words: Sequence[str], i: int) -> bool:
    """True where no one doubts it: after a full stop behind a long word in small letters, with a capital."""
    if i < 2 or words[i - 1] != "." or not words[i][0].isupper():
        return False
    return len(words[i - 2]) >= SURE and words[i - 2].islower() and words[i - 2].isalpha()


def opens_speech(words: Sequence[str], spaced: Sequence[bool], i: int) -> bool:
    """True for a straight quote that opens after a final sign, with a capital behind it: recharge. "Lithium is"."""
    if words[i] != '"' or not 0 < i < len(words) - 1 or not spaced[i] or spaced[i + 1]:
        return False
    return words[i - 1] in SIGNS and words[i + 1][0].isupper()


def _ends(words: Sequence[str], i: int) -> bool:
    """True if word i, or the last word before the closing quotes and brackets that end with i, is a final sign."""
    while i > 0 and words[i] in CLOSING:
        i -= 1
    return words[i][-1] in FINAL


def _is_final(word: str) -> bool:
    return set(word) <= FINAL
