"""What the dictionaries know of a word: its possible readings, the features that the trained models look at."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Any
from unicodedata import name

if TYPE_CHECKING:
    from pymorphy3 import MorphAnalyzer

MARKS = ("Name", "Surn", "Patr", "Geox", "Orgn", "Abbr")
CYRILLIC = ("ru", "uk")
MODELS = Path(__file__).parent / "models"
NUMBERED = re.compile(r"([^\W\d_]{4,})(-\d+)")
"""A word with its number: потоку-2; shorter ones are marks: Су-27, Ту-154."""


@cache
def dictionary(lang: str) -> MorphAnalyzer:
    """pymorphy3's dictionary of Russian or Ukrainian."""
    import pymorphy3

    return pymorphy3.MorphAnalyzer(lang=lang)


@lru_cache(maxsize=100_000)
def readings(word: str, lang: str) -> tuple[Any, ...]:
    """All readings of a ru or uk word (pymorphy3 `Parse`), the likeliest first; those of потоку for потоку-2."""
    numbered = NUMBERED.fullmatch(word)
    plain = (numbered[1] if numbered else word).replace("’", "'").replace("ʼ", "'").replace("`", "'")
    if not plain.isascii():
        plain = "".join(sign if name(sign, "") else "?" for sign in plain)  # pymorphy3 fails on signs without a name
    return tuple(dictionary(lang).parse(plain))


@lru_cache(maxsize=100_000)
def word_features(word: str, lang: str) -> tuple[str, ...]:
    """One string for each of the model's inputs, the same number and order for every word of every language."""
    form = word.lower()
    return (form, f"{lang} {shape(word)}", form[:3], form[-3:], form[-5:], *_known(word, lang))


def _known(word: str, lang: str) -> tuple[str, str, str, str, str]:
    """Lemma, ambiguity class, parts of speech, best tag, marks of names."""
    form = word.lower()
    if lang not in CYRILLIC or not form[0].isalpha() or form.isascii():
        listed = " ".join(sorted(name_marks(lang).get(form, ())))
        return form[-2:], form[:4], str(len(word)), form[:2], listed
    found = readings(word, lang)
    tags = {_class(reading.tag) for reading in found}
    marks = {mark for reading in found for mark in MARKS if mark in str(reading.tag)}
    lemmas = {reading.normal_form for reading in found[:3]}
    marks |= {mark for lemma in lemmas for mark in name_marks(lang).get(lemma, ())}
    known = "known" if found[0].is_known else "unknown"
    parts = " ".join(sorted({str(reading.tag.POS) for reading in found}))
    return found[0].normal_form, "|".join(sorted(tags)), parts, _class(found[0].tag), " ".join([known, *sorted(marks)])


def vector_key(word: str, lang: str) -> str:
    """What a word's vector is filed under: its lemma in Cyrillic languages, else its lower-case form."""
    features = word_features(word, lang)
    return features[5] if lang in CYRILLIC and word[0].isalpha() and not word.isascii() else features[0]


def _class(tag: Any) -> str:
    parts = (tag.POS, tag.case, tag.number, tag.gender, tag.tense, tag.person)
    return " ".join(str(part) for part in parts if part)


def shape(word: str) -> str:
    """Capitals, small letters and digits of a word, runs cut at four: 'Xxxxx' is 'Xxxx', '2022' 'dddd'."""
    kinds = ["d" if c.isdigit() else "X" if c.isupper() else "x" if c.isalpha() else c for c in word[:24]]
    return "".join(kind for i, kind in enumerate(kinds) if kinds[max(i - 4, 0) : i] != [kind] * 4)


@cache
def name_marks(lang: str) -> dict[str, tuple[str, ...]]:
    """Lower-case word → marks of the gazetteers that hold it (given, family, place, country, organisation)."""
    path = MODELS / "names" / f"{lang}.tsv"
    if not path.exists():
        return {}
    rows = (line.split("\t") for line in path.read_text(encoding="utf-8").splitlines())
    return {row[0]: tuple(row[1].split()) for row in rows}
