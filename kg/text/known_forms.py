"""The nominative the gazetteer lists: where the grammar of a foreign name is in doubt, a known bearer decides."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import product

from kg.model.doc import Token
from kg.text.declension import ENDINGS
from kg.vocabulary.gazetteer import gazetteer
from kg.vocabulary.ontology import ontology

KINDS = {"PER": "Person", "LOC": "Place", "ORG": "Organization"}
CLOSED = re.compile(r"(\w+)([оеє])([бвгджзйклмнпрстфхцчшщ]ь?)")
HARD = {"ц": "к", "з": "г", "с": "х"}
MOST_WORDS = 3  # longer names are phrases, not declined word by word


def known_form(tokens: Sequence[Token], normal: str, type: str, lang: str) -> str:
    """`normal` where the gazetteer has it or nothing near it; else the one known name the endings allow."""
    if type not in KINDS or len(tokens) > MOST_WORDS or (type == "PER" and len(tokens) == 1):
        return normal
    if len(tokens) > 1 and _bearers(normal, type, lang):
        return normal
    found = {normal, *(" ".join(words) for words in product(*(tuple(_forms(token, lang)) for token in tokens)))}
    known = {form: bearers for form in sorted(found) if (bearers := _bearers(form, type, lang))}
    if normal in known:
        return next((f for f, bearers in known.items() if _is_own_name(f, bearers & known[normal], lang)), normal)
    first = next(iter(known), normal)
    same = all(bearers & known[first] for bearers in known.values())
    own = (form for form, bearers in known.items() if _is_own_name(form, bearers, lang))
    return next(own, first) if same else normal


def _forms(token: Token, lang: str) -> Iterator[str]:
    """The word, its lemma, and all nominatives its ending may hide."""
    lemma = token.lemma[:1].upper() + token.lemma[1:] if token.text[:1].isupper() else ""
    return iter(dict.fromkeys(form for form in (token.text, lemma, *_cut(token.text, lang)) if form))


@lru_cache(maxsize=50_000)
def _cut(word: str, lang: str) -> tuple[str, ...]:
    pairs = {pair for (other, _, _), endings in ENDINGS.items() if other == lang for pair in endings}
    stems = ((word[: len(word) - len(ending)], nominative) for ending, nominative in pairs if word.endswith(ending))
    cut = {stem + nominative for stem, nominative in stems if len(stem) > 1}
    return tuple(sorted(cut | {form for stem in cut if lang == "uk" for form in _turned(stem)}))


def _turned(stem: str) -> Iterator[str]:
    """What sounds otherwise in the nominative of a Ukrainian name: Харков(і) Харків, Києв(і) Київ, Ростоц(і) Росток."""
    closed = CLOSED.fullmatch(stem)
    if closed:
        yield closed[1] + ("ї" if closed[2] == "є" else "і") + closed[3]
    if stem[-1] in HARD:
        yield stem[:-1] + HARD[stem[-1]]


def _bearers(form: str, type: str, lang: str) -> frozenset[str]:
    """Ids of those of a class that are called so."""
    return frozenset(k.id for k in gazetteer().lookup(form, lang) if ontology().is_a(k.type, KINDS[type]))


def _is_own_name(form: str, bearers: frozenset[str], lang: str) -> bool:
    """Whether one of them is called so first of all in this language: Львів, not Львов."""
    known = (gazetteer().by_id(id) for id in bearers)
    return any(entity is not None and entity.names.get(lang) == form for entity in known)
