"""Walks of life: sport, arts, state …; what a word beside a name tells of its bearer, and which walks do not meet."""

from __future__ import annotations

from collections.abc import Collection
from functools import cache

from kg.vocabulary.folding import fold
from kg.vocabulary.lexicons import lexicon
from kg.vocabulary.reading import Strict

ENDINGS = frozenset("аеиоуыіїюяьй") | {"ом", "ем", "єм", "ой", "ою", "ей", "ею", "єю", "ові", "еві", "єві"}
VOWELS = "аеиоуыэюяіїєйь"


class Walks(Strict):
    """Words by walk; two far ones, or a far and a near one, seldom meet in one person."""

    near: dict[str, tuple[str, ...]]
    far: dict[str, tuple[str, ...]]


def walks_of_life() -> tuple[str, ...]:
    """The names of all walks, the same in every language."""
    found = lexicon("en", "walks", Walks)
    return (*found.near, *found.far)


def walks_of(text: str, lang: str) -> frozenset[str]:
    """The walks that the words of a title speak of, whatever their case: главный тренер, прокурора города."""
    return frozenset(walk for word in fold(text).split() if (walk := _walk(word, lang)))


def is_dictionary_form(word: str, lang: str) -> bool:
    """Whether a word stands there as the lexicon has it: тренер, not тренера."""
    return fold(word) in _words(lang)


def meet(one: Collection[str], other: Collection[str]) -> bool:
    """Whether one person may be told of in all of these; who is told of in none may be anyone."""
    far = lexicon("en", "walks", Walks).far.keys()
    parted = bool(one and other) and set(one).isdisjoint(other)
    return not parted or not (far >= set(one) or far >= set(other))


def _walk(word: str, lang: str) -> str:
    """Of the dictionary form, else of the longest stem that leaves nothing but an ending."""
    stems = (word[: len(word) - cut] for cut in range(1, 4) if word[len(word) - cut :] in ENDINGS)
    return _words(lang).get(word) or next((found for stem in stems if (found := _stems(lang).get(stem))), "")


@cache
def _words(lang: str) -> dict[str, str]:
    found = lexicon(lang, "walks", Walks)
    return {fold(word): walk for walk, words in (found.near | found.far).items() for word in words}


@cache
def _stems(lang: str) -> dict[str, str]:
    """What the forms of a word share; nothing in English, whose titles do not decline."""
    if lang == "en":
        return {}
    return {_stem(word): walk for word, walk in _words(lang).items()}


def _stem(word: str) -> str:
    """певец, певца: the vowel goes."""
    if word.endswith(("ец", "єць", "ець")):
        return word.removesuffix("ь")[:-2] + "ц"
    return word[:-1] if word[-1] in VOWELS else word
