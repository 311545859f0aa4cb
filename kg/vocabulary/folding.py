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
# Сергeй with a Latin e is Сергей, and Bера with a Latin B is Вера: capitals have other twins than small letters.
_LOOKALIKES = str.maketrans("aceopxyiABCEHIKMOPTXY", "асеорхуіАВСЕНІКМОРТХУ")
_HYPHEN = re.compile(r"\s*-[-\s]*|\s+(?=\d)")  # Северный поток 2 is Северный поток – 2


@lru_cache(maxsize=200_000)
def fold(name: str) -> str:
    """Lower case, е for ё, plain apostrophe and hyphen; no quotes, accents or double spaces."""
    plain = _plain(name)
    if _MIXED.search(plain):
        bare = without_accents(normalize("NFC", name)).translate(_SAME)
        plain = _plain(re.sub(r"\w+", _in_one_script, bare))
    return re.sub(r"\s+", " ", _HYPHEN.sub("-", plain.strip()))


def _plain(name: str) -> str:
    plain = name.casefold().translate(_SAME)
    return without_accents(normalize("NFC", plain)).translate(_SAME) if _ODD.search(plain) else plain


def _in_one_script(word: re.Match[str]) -> str:
    """A word that mixes scripts in Cyrillic letters; others as they are: Bush beside Сергeй."""
    return word[0].translate(_LOOKALIKES) if _MIXED.search(_plain(word[0])) else word[0]


def without_accents(text: str) -> str:
    """Letters without marks; й, ї and ґ are letters of their own."""
    return "".join(letter if letter in "йїґЙЇҐ" else _bare(letter) for letter in text)


def _bare(letter: str) -> str:
    return "".join(part for part in normalize("NFD", letter) if not combining(part))
