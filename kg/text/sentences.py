"""How sure the network must be that a sentence begins: rules that hold before it decides."""

from __future__ import annotations

import math
import re
from collections.abc import Iterator, Sequence
from itertools import accumulate

from kg.text.pictures import BULLET, OPENING, first_of, is_item, is_picture
from kg.vocabulary.openings import openings

SIGNS = frozenset({".", "!", "?"})
FINAL = frozenset(".!?…;:")
CLOSING = frozenset({"»", "”", '"', "'", "’", ")", "]", "“", "''"})
SURE = 5  # letters; shorter words with a full stop may be abbreviations: млрд. Тбилиси
NEVER_LAST = frozenset({"-", "–", "—", ",", "(", "[", "/", "*", "#", "«", "“", "„", BULLET})
NEVER_FIRST = frozenset({"-", "–", "—", ",", ":", ";", "»", "”", ")", "]"})

ALWAYS, LIKELY, NEVER = -math.inf, 0.0, math.inf
HEADLINE, UNSTOPPED = 0.0, 4.0
"""Logits asked where no final sign stands before: in the first sentence, which may be a headline, and later."""
LONGEST = 30  # words of a headline
SOURCED = -2.0
"""The logit asked behind a headline's source: … нових правил — МОН *Єврокомісія* …"""
OPENED = -2.0
"""The logit asked behind a headline where a small word has a capital: … the Norwegian navy *At* the …"""
QUOTED = -6.0
"""The logit asked behind a final sign within quotes, where the networks expect speech to go on: … late." *He* …"""
REPEATED = {2: -2.0, 3: -4.0}
"""The logit asked where so many words stand before and again behind: a text that says its headline once more."""
STEM, LEAST = 5, 4  # letters by which words are the same, letters of a word that tells something
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
    headline = _headline(words[: 2 * LONGEST], stop)
    unstopped = [*headline[: min(stop, LONGEST)], *[UNSTOPPED] * len(words)]
    return [_needed(words, i, spaced, unstopped[i]) if i else ALWAYS for i in range(len(words))]


def _needed(words: Sequence[str], i: int, spaced: Sequence[bool], unstopped: float) -> float:
    if not spaced[i]:
        return NEVER
    if is_picture(words[i]):
        return ALWAYS if is_item(words, i, spaced) else NEVER
    if words[i] in DASHES:
        return LIKELY if _answers(words, i) else NEVER
    if words[i] in NEVER_FIRST or words[i][0].islower() or _is_final(words[i]):
        return NEVER
    pictures = first_of(words, i - 1)
    if pictures is not None:
        return NEVER if is_item(words, pictures, spaced) else LIKELY
    if ends(words, i - 1):
        return QUOTED if _after_quotes(words, i) else LIKELY
    if not _after_headline(words, i, spaced):
        return NEVER
    return unstopped if unstopped == UNSTOPPED else min(unstopped, _behind_headline(words, i))


def _after_quotes(words: Sequence[str], i: int) -> bool:
    """True for a capital behind a full stop and what closes after it; a colon's quotes open."""
    last = next(j for j in range(i - 1, -1, -1) if words[j] not in CLOSING)
    return last < i - 1 and words[last][-1] in SIGNS and words[i][0].isupper()


def _answers(words: Sequence[str], i: int) -> bool:
    """True for a dash between a full stop and a capital: … — сказав він. *—* Ми готові …"""
    return words[i - 1] in SIGNS and i + 1 < len(words) and words[i + 1][0].isupper()


def _behind_headline(words: Sequence[str], i: int) -> float:
    """The logit asked with word i, before which no final sign stands."""
    if words[i] == words[i - 1]:
        return ALWAYS  # … нові правила: Кабмін | Кабмін змінив …
    if _after_source(words, i):
        return SOURCED
    return OPENED if words[i].lower() in openings() else HEADLINE


def _headline(words: Sequence[str], stop: int) -> list[float]:
    """For each word before the first stop, the logit asked by what is repeated there: less where most words are."""
    counts = list(_repeated([_stem(word) for word in words[:stop]]))
    most = max(counts, default=0)
    least = REPEATED.get(min(most, max(REPEATED)), HEADLINE)
    return [least if count == most else HEADLINE for count in counts]


def _repeated(stems: Sequence[str]) -> Iterator[int]:
    """For each place, how many words stand both before and behind it."""
    change = [0] * (len(stems) + 1)
    first: dict[str, int] = {}
    last: dict[str, int] = {}
    for i, stem in enumerate(stems):
        first.setdefault(stem, i)
        last[stem] = i
    for stem in first.keys() - {""}:
        change[first[stem] + 1] += 1
        change[last[stem] + 1] -= 1
    return accumulate(change[: len(stems)])


def _stem(word: str) -> str:
    """What two forms of a word share; nothing of signs, numbers and small words."""
    if not word[0].isalpha():
        return ""
    if word.isupper() and len(word) > 1:
        return word
    return word.lower()[:STEM] if len(word) >= LEAST and word.lower() not in openings() else ""


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
