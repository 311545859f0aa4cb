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
    """Words by walk, some in several; two far ones, or a far and a near one, seldom meet in one person."""

    near: dict[str, tuple[str, ...]]
    far: dict[str, tuple[str, ...]]


def walks_of_life() -> tuple[str, ...]:
    """The names of all walks, the same in every language."""
    found = lexicon("en", "walks", Walks)
    return (*found.near, *found.far)


def walks_of(text: str, lang: str) -> frozenset[str]:
    """The walks that the words of a title speak of, whatever their case: главный тренер, прокурора города."""
    return frozenset().union(*(_walks_of_word(word, lang) for word in fold(text).split()))


def is_dictionary_form(word: str, lang: str) -> bool:
    """Whether a word stands there as the lexicon has it: тренер, not тренера; of генерал-майор the last part."""
    whole = fold(word)
    return whole in _words(lang) or whole.rpartition("-")[2] in _words(lang)


def meet(one: Collection[str], other: Collection[str]) -> bool:
    """Whether one person may be told of in all of these; who is told of in none may be anyone."""
    far = lexicon("en", "walks", Walks).far.keys()
    return not parted(one, other) or not (far >= set(one) or far >= set(other))


def parted(one: Collection[str], other: Collection[str]) -> bool:
    """Whether both are told of, in no walk in common: a judge, a banker."""
    return bool(one and other) and set(one).isdisjoint(other)


def _walks_of_word(word: str, lang: str) -> frozenset[str]:
    """Those of the word, else of its parts: генерал-майор, вице-премьер."""
    parts = word.split("-") if "-" in word else ()
    return _walks(word, lang) or frozenset().union(*(_walks(part, lang) for part in parts))


def _walks(word: str, lang: str) -> frozenset[str]:
    """Of the dictionary form, else of the longest stem that leaves nothing but an ending."""
    stems = (word[: len(word) - cut] for cut in range(1, 4) if word[len(word) - cut :] in ENDINGS)
    found = (_stems(lang)[stem] for stem in stems if stem in _stems(lang))
    return _words(lang).get(word) or next(found, frozenset())


@cache
def _words(lang: str) -> dict[str, frozenset[str]]:
    found = lexicon(lang, "walks", Walks)
    told: dict[str, frozenset[str]] = {}
    for walk, words in (found.near | found.far).items():
        told.update({fold(word): told.get(fold(word), frozenset()) | {walk} for word in words})
    return told


@cache
def _stems(lang: str) -> dict[str, frozenset[str]]:
    """What the forms of a word share; nothing in English, whose titles do not decline."""
    if lang == "en":
        return {}
    return {_stem(word): walks for word, walks in _words(lang).items()}


def _stem(word: str) -> str:
    """певец, певца: the vowel goes."""
    if word.endswith(("ец", "єць", "ець")):
        return word.removesuffix("ь")[:-2] + "ц"
    return word[:-1] if word[-1] in VOWELS else word
