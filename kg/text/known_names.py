"""Known names the tagger missed: bodies, countries and places of the gazetteer in runs of capitalized words."""

from __future__ import annotations

import itertools
from collections.abc import Iterator, Sequence
from dataclasses import replace

from kg.model.doc import Doc, Name, Token
from kg.text.normal_forms import normal_form
from kg.vocabulary.gazetteer import KnownEntity, gazetteer
from kg.vocabulary.ontology import ontology

DASHES = frozenset("-–—")
LONGEST = 5  # words of a known name


def known_names(doc: Doc, found: Sequence[Name]) -> Iterator[Name]:
    """Names but for persons, longest first, in text order, none over one that was found."""
    taken = {index for name in found for index in range(name.first, name.last)}
    index = 0
    while index < len(doc.tokens):
        name = None if index in taken else _known_at(doc, index, taken)
        if name:
            yield name
        index = name.last if name else index + 1


def with_joined(doc: Doc, names: Sequence[Name]) -> list[Name]:
    """The names; two with a dash between that together are a known body are that: Совет Россия — НАТО."""
    found = list(names)
    for one, other in itertools.pairwise(names):
        dash = doc.tokens[one.last : other.first]
        if len(dash) == 1 and dash[0].text in DASHES and _is_body(doc, one, other):
            found[found.index(one)] = replace(one, end=other.end, last=other.last, type="ORG")
            found.remove(other)
    return found


def _is_body(doc: Doc, one: Name, other: Name) -> bool:
    first = normal_form(doc.tokens[one.first : one.last], "ORG", doc.lang)
    found = gazetteer().lookup(first + doc.text[one.end : other.end], doc.lang)
    return any(ontology().is_a(known.type, "Organization") for known in found)


def _known_at(doc: Doc, first: int, taken: set[int]) -> Name | None:
    """The longest known name that begins at a token."""
    if not doc.tokens[first].text[:1].isupper():
        return None
    end = first + 1
    while end < min(first + LONGEST, len(doc.tokens)) and _continues(doc, first, end, taken):
        end += 1
    for last in range(end, first, -1):
        tokens = doc.tokens[first:last]
        if known := _known(tokens, doc.lang):
            return Name(tokens[0].begin, tokens[-1].end, _type(known), first, last)
    return None


def _known(tokens: Sequence[Token], lang: str) -> KnownEntity | None:
    forms = (normal_form(tokens, "LOC", lang), " ".join(token.text for token in tokens))
    candidates = (known for form in forms for known in gazetteer().lookup(form, lang))
    return next((known for known in candidates if known.type != "Person" and _may_be(known, tokens)), None)


def _may_be(known: KnownEntity, tokens: Sequence[Token]) -> bool:
    """One word must be tagged as a name; a noun with a capital letter may be a country or a capital, too."""
    if len(tokens) > 1 or tokens[0].pos == "PROPN" or tokens[0].text.isupper():
        return True
    return tokens[0].pos == "NOUN" and (known.type == "Country" or known.capital_of is not None)


def _type(known: KnownEntity) -> str:
    if ontology().is_a(known.type, "Place"):
        return "LOC"
    return "ORG" if ontology().is_a(known.type, "Organization") else "PRODUCT"


def _continues(doc: Doc, first: int, index: int, taken: set[int]) -> bool:
    """Names go on over nouns and adjectives of the same sentence."""
    token = doc.tokens[index]
    return token.sentence == doc.tokens[first].sentence and index not in taken and token.pos != "PUNCT"
