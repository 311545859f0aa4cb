"""What a word of a name may be in the nominative when nothing stands around it: Лавровим → Лавров, Женеві → Женева."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from kg.text.declension import ENDINGS, nominal_readings
from kg.text.features import CYRILLIC
from kg.vocabulary.folding import fold

SHORTEST = 2  # letters of a stem


@lru_cache(maxsize=10_000)
def nominatives(word: str) -> frozenset[str]:
    """All that the dictionaries and the endings of both languages allow, folded; the word itself among them."""
    word = fold(word)
    if word.isascii():
        return frozenset({word, word.removesuffix("'s")})
    found = (form for lang in CYRILLIC for form in (*_by_dictionary(word, lang), *_by_ending(word, lang)))
    return frozenset({word, *map(fold, found)})


def _by_dictionary(word: str, lang: str) -> Iterator[str]:
    """The number is kept; the lemma where the dictionary has no nominative."""
    for reading in nominal_readings(word, "", lang):
        changed = reading.inflect({"nomn"})
        yield str(changed.word if changed else reading.normal_form)


def _by_ending(word: str, lang: str) -> Iterator[str]:
    for (other, _, _), endings in ENDINGS.items():
        for ending, nominative in endings if other == lang else ():
            if word.endswith(ending) and len(word) - len(ending) > SHORTEST:
                yield word[: len(word) - len(ending)] + nominative
