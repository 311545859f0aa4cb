"""Emoji and bullets in posts: which of them stand before an item, and which close what was said."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from functools import lru_cache

BULLET = "•"
FIRST = "\u2190"  # from the arrows on, signs are pictures; № ° © ™ stand before
BLANK = "\u2800"  # a letter of Braille without dots, written for an empty line
JOINERS = frozenset("\ufe0f\u200d")  # signs within an emoji; tokens of their own
FEELINGS = ("FACE", "HEART", "HANDS", "THUMBS")  # in the name of one that says how its writer feels
WITHIN = frozenset({";", ","})  # before an item that does not end the sentence
OPENING = frozenset({"«", "“", "„", '"'})


@lru_cache(maxsize=10_000)
def is_picture(word: str) -> bool:
    """True for an emoji or another sign drawn, as 'Спека ☀', or for a bullet."""
    drawn = len(word) == 1 and word >= FIRST and word != BLANK and unicodedata.category(word) == "So"
    return drawn or word == BULLET


def first_of(words: Sequence[str], i: int) -> int | None:
    """Where the pictures begin that end with word i; None if it is none."""
    first = i
    while first >= 0 and (words[first] in JOINERS or is_picture(words[first])):
        first -= 1
    return first + 1 if first < i else None


def is_item(words: Sequence[str], i: int, spaced: Sequence[bool]) -> bool:
    """True if word i is one picture before a capital: … ➡ Дрони знищили …; several, or a smile, close a sentence."""
    if not is_picture(words[i]) or not spaced[i] or words[i - 1] in WITHIN or _is_felt(words[i]):
        return False
    after = next((j for j in range(i + 1, len(words)) if words[j] not in JOINERS | OPENING), None)
    return after is not None and words[after][0].isupper() and first_of(words, i - 1) in (None, i)


def _is_felt(word: str) -> bool:
    return any(part in unicodedata.name(word, "") for part in FEELINGS)
