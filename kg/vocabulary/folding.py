"""One spelling of a name for look-up."""

from __future__ import annotations

import re
from functools import lru_cache
from unicodedata import combining, normalize

_SAME = str.maketrans(
    {"ё": "е", **dict.fromkeys("’ʼ`´‘′", "'"), **dict.fromkeys("‐‑‒–—−", "-"), **dict.fromkeys('«»“”„‟"', "")}
)
_ODD = re.compile("[^ -~а-яіїєґ]")
_MIXED = re.compile("[a-z][а-яіїєґ]|[а-яіїєґ][a-z]")
_LOOKALIKES = str.maketrans("aceopxyi", "асеорхуі")  # Сергeй with a Latin e is Сергей
_HYPHEN = re.compile(r"\s*-[-\s]*|\s+(?=\d)")  # Северный поток 2 is Северный поток – 2


@lru_cache(maxsize=200_000)
def fold(name: str) -> str:
    """Lower case, е for ё, plain apostrophe and hyphen; no quotes, accents or double spaces."""
    plain = name.casefold().translate(_SAME)
    if _ODD.search(plain):
        plain = without_accents(normalize("NFC", plain)).translate(_SAME)
    if _MIXED.search(plain):
        plain = plain.translate(_LOOKALIKES)
    return re.sub(r"\s+", " ", _HYPHEN.sub("-", plain.strip()))


def without_accents(text: str) -> str:
    """Letters without marks; й, ї and ґ are letters of their own."""
    return "".join(letter if letter in "йїґЙЇҐ" else _bare(letter) for letter in text)


def _bare(letter: str) -> str:
    return "".join(part for part in normalize("NFD", letter) if not combining(part))
