"""Words that open a sentence and no name."""

from __future__ import annotations

from functools import cache

from kg.vocabulary.lexicons import lexicon
from kg.vocabulary.reading import Strict

LANGUAGES = ("ru", "uk", "en")


class Openings(Strict):
    """Small words: prepositions, pronouns, conjunctions, words for when."""

    words: tuple[str, ...]


@cache
def openings() -> frozenset[str]:
    """Those of all languages: a line of one quotes another, and they hardly meet."""
    return frozenset(word for lang in LANGUAGES for word in lexicon(lang, "openings", Openings).words)
