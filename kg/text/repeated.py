"""Persons told by their full name once are known by one word of it later, whatever the tagger took that word for."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from kg.model.doc import Doc, Name, Token
from kg.text.features import CYRILLIC
from kg.text.normal_forms import normal_form
from kg.vocabulary.gazetteer import gazetteer

STEM, ENDING = 4, 3
"""Forms of one name share so many letters at least, and end in so many others at most."""


def with_repeated(doc: Doc, names: Sequence[Name]) -> list[Name]:
    """The names; one word of a person's full name is that person, where it was another name or none."""
    known = list(_family_names(doc, names))
    kept = [name for name in names if not _mistaken(name, doc, known)]
    taken = {index for name in kept for index in range(name.first, name.last)}
    again = [
        Name(token.begin, token.end, "PER", token.index, token.index + 1)
        for token in doc.tokens
        if token.index not in taken and _named_like_one(token, known, doc.lang)
    ]
    return sorted([*kept, *again], key=lambda name: name.begin)


def _family_names(doc: Doc, names: Sequence[Name]) -> Iterator[str]:
    """The last word of each full name of a person."""
    for name in names:
        last = doc.tokens[name.last - 1]
        if name.type == "PER" and name.last - name.first > 1 and last.text[0].isupper() and len(last.text) >= STEM:
            yield last.text


def _mistaken(name: Name, doc: Doc, known: list[str]) -> bool:
    """True for a place or body of one word that is a person's name here and no place or body we know."""
    token = doc.tokens[name.first]
    single = name.last - name.first == 1 and name.type in {"LOC", "ORG"}
    if not single or not _named_like_one(token, known, doc.lang):
        return False
    return not gazetteer().lookup(normal_form([token], name.type, doc.lang), doc.lang)


def _named_like_one(token: Token, known: list[str], lang: str) -> bool:
    proper = token.pos == "PROPN" and token.text[0].isupper()
    return proper and any(_same(token.text.lower(), other.lower(), lang) for other in known)


def _same(one: str, other: str, lang: str) -> bool:
    """True for two forms of one name: Бернемом, Бернема."""
    if one == other or lang not in CYRILLIC:
        return one == other
    shared = next((i for i, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), min(len(one), len(other)))
    return shared >= STEM and max(len(one), len(other)) - shared <= ENDING and min(len(one), len(other)) - shared <= 2
