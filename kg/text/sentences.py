"""How sure the network must be that a sentence begins: rules that hold before it decides."""

from __future__ import annotations

import math
import re
from collections.abc import Sequence

SIGNS = frozenset({".", "!", "?"})
FINAL = frozenset(".!?…;:")
CLOSING = frozenset({"»", "”", '"', "'", "’", ")", "]", "“", "''"})
SURE = 5  # letters; shorter words with a full stop may be abbreviations: млрд. Тбилиси
BULLETS = frozenset("➡▪▫•●■◾◽🔹🔸🔻🔺👉📌✅🔄")
VARIATION = "\ufe0f"  # the sign after an emoji that asks for its coloured form; a token of its own
OPENING = frozenset({"«", "“", "„", '"'})
NEVER_LAST = frozenset({"-", "–", "—", ",", "(", "[", "/", "*", "#", "«", "“", "„", VARIATION}) | BULLETS
NEVER_FIRST = frozenset({"-", "–", "—", ",", ":", ";", "»", "”", ")", "]"})

ALWAYS, LIKELY, NEVER = -math.inf, 0.0, math.inf
HEADLINE, UNSTOPPED = 0.0, 4.0
"""Logits asked where no final sign stands before: in the first sentence, which may be a headline, and later."""
LONGEST = 30  # words of a headline
SOURCED = -2.0
"""The logit asked behind a headline's source: … нових правил — МОН *Єврокомісія* …"""
DASHES = frozenset({"—", "–", "-"})
TAG = 3  # words of a source

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


def needed(words: Sequence[str], spaced: Sequence[bool]) -> list[float]:
    """The score above which a sentence begins with each word of a paragraph. `spaced`: white space stands before it."""
    stop = next((i for i, word in enumerate(words) if word in SIGNS), len(words))
    unstopped = [HEADLINE if i < min(stop, LONGEST) else UNSTOPPED for i in range(len(words))]
    return [_needed(words, i, spaced, unstopped[i]) if i else ALWAYS for i in range(len(words))]


def _needed(words: Sequence[str], i: int, spaced: Sequence[bool], unstopped: float) -> float:
    if not spaced[i] or words[i] in NEVER_FIRST or words[i][0].islower() or _is_final(words[i]):
        return NEVER
    if words[i] in BULLETS:
        return ALWAYS if _is_item(words, i) else NEVER
    if ends(words, i - 1):
        return LIKELY
    if not _after_headline(words, i, spaced):
        return NEVER
    if unstopped == HEADLINE and words[i] == words[i - 1]:
        return ALWAYS  # … нові правила: Кабмін | Кабмін змінив …
    return SOURCED if unstopped == HEADLINE and _after_source(words, i) else unstopped


def _is_item(words: Sequence[str], i: int) -> bool:
    """True for a bullet with a capital behind it, but not one within a list whose items end with semicolons."""
    after = next((word for word in words[i + 1 : i + 3] if word != VARIATION), "-")
    return after[0].isupper() and words[i - 1] not in {";", ","}


def _after_headline(words: Sequence[str], i: int, spaced: Sequence[bool]) -> bool:
    """True for a capital, or quotes that open before one, behind a word: ... — Драпатий | Аудит у ЗСУ ..."""
    if words[i - 1] in NEVER_LAST:
        return False
    if words[i] in OPENING and i + 1 < len(words) and not spaced[i + 1]:
        i += 1
    return words[i][0].isupper()


def _after_source(words: Sequence[str], i: int) -> bool:
    """True behind a dash and one to three words with capitals, some way into the text."""
    dash = next((j for j in range(i - 2, max(i - TAG - 2, 3), -1) if words[j] in DASHES), None)
    return dash is not None and all(word[0].isupper() or word in OPENING | CLOSING for word in words[dash + 1 : i])


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


def ends(words: Sequence[str], i: int) -> bool:
    """True if word i, or the last word before the closing quotes and brackets that end with i, is a final sign."""
    while i > 0 and words[i] in CLOSING:
        i -= 1
    return words[i][-1] in FINAL


def _is_final(word: str) -> bool:
    return set(word) <= FINAL
