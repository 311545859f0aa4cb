"""The nominative the gazetteer lists: where the grammar of a foreign name is in doubt, a known bearer decides."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import product

from kg.model.doc import Token
from kg.text.declension import ENDINGS
from kg.vocabulary.gazetteer import gazetteer
from kg.vocabulary.ontology import ontology

KINDS = {"PER": "Person", "LOC": "Place", "ORG": "Organization"}
MOST_WORDS = 3  # longer names are phrases, not declined word by word


def known_form(tokens: Sequence[Token], normal: str, type: str, lang: str) -> str:
    """`normal` where the gazetteer has it or nothing near it; else the one known name the endings allow."""
    if type not in KINDS or len(tokens) > MOST_WORDS or (type == "PER" and len(tokens) == 1):
        return normal
    if _is_known(normal, type, lang):
        return normal
    found = {" ".join(words) for words in product(*(tuple(_forms(token, lang)) for token in tokens))}
    known = sorted(form for form in found if _is_known(form, type, lang))
    return known[0] if len(known) == 1 else normal


def _forms(token: Token, lang: str) -> Iterator[str]:
    """The word, its lemma, and all nominatives its ending may hide."""
    lemma = token.lemma[:1].upper() + token.lemma[1:] if token.text[:1].isupper() else ""
    return iter(dict.fromkeys(form for form in (token.text, lemma, *_cut(token.text, lang)) if form))


@lru_cache(maxsize=50_000)
def _cut(word: str, lang: str) -> tuple[str, ...]:
    pairs = {pair for (other, _, _), endings in ENDINGS.items() if other == lang for pair in endings}
    stems = ((word[: len(word) - len(ending)], nominative) for ending, nominative in pairs if word.endswith(ending))
    return tuple(sorted({stem + nominative for stem, nominative in stems if len(stem) > 1}))


def _is_known(form: str, type: str, lang: str) -> bool:
    return any(ontology().is_a(known.type, KINDS[type]) for known in gazetteer().lookup(form, lang))
