"""The unnamed: "Swan's lawyer said" has a speaker too, called by the words that describe him."""

from __future__ import annotations

from collections.abc import Container
from itertools import dropwhile

from kg.extraction.cast import Cast, Span
from kg.extraction.tree import Tree, base
from kg.model import Doc, Token
from kg.vocabulary.gazetteer import gazetteer
from kg.vocabulary.grammar import Grammar

PHRASE = ("amod", "nummod", "nmod", "compound", "flat", "case", "det")
"""How the words of a description hang on each other."""
AFTER = ("nmod", "flat", "compound")  # those that may follow it
LONGEST = 8  # words; a longer description says more than who it is
ACTORS = ("Person", "Organization")


def describe(token: Token, tree: Tree, cast: Cast, grammar: Grammar) -> str | None:
    """The key of whom a noun describes; None where it names nobody who could act, or somebody named."""
    kind = _kind(token, grammar)
    if kind is None or token.index in cast.by_token:
        return None
    words = _phrase(token, tree, grammar.unnamed.ends)
    if not any(_names(word, cast) for word in words if word is not token):
        return None  # analysts, a source: nobody could tell who that is
    name = _name(words, token, cast)
    span = Span(words[0].index, words[-1].index + 1, kind, name, None, "description", named=False)
    span.key = f"unnamed {name}"
    return cast.add(span).key


def _name(words: list[Token], noun: Token, cast: Cast) -> str:
    """The noun and what agrees with it in the nominative, the rest as it stands; no capital but those of names."""
    counted = any(base(word) == "nummod" and word.text.lower() == word.lemma for word in words)  # три студента
    told = words if counted else [word for word in words if base(word) != "nummod"]
    forms = [word.text if counted else _form(word, noun, cast.doc) for word in told]
    text = "".join(" " * cast.spaced(word) + form for word, form in zip(told, forms, strict=True)).strip()
    first = told[0]
    people = cast.doc.lang == "en" and _names(first, cast)  # Norwegian students, норвежские студенты
    return text if people or first.index in cast.by_token or first.text.isupper() else text[0].lower() + text[1:]


def _form(word: Token, noun: Token, doc: Doc) -> str:
    agrees = word is noun or (word.head == noun.index and word.pos in ("ADJ", "DET"))
    return doc.nominative(word) if agrees else word.text


def _names(word: Token, cast: Cast) -> bool:
    """A name or a country's adjective tells which one is meant."""
    return word.index in cast.by_token or bool(gazetteer().demonyms(word.lemma, cast.doc.lang))


def _kind(token: Token, grammar: Grammar) -> str | None:
    """Several persons are no person, but can act."""
    if token.pos != "NOUN":
        return None
    lemma = token.lemma.lower()
    titled = lemma in grammar.titles.words or token.feat("Animacy") == "Anim"
    listed = grammar.unnamed.kind(lemma) or next(iter(grammar.descriptions.classes(lemma)), None)
    kind = "Person" if titled else listed
    if kind not in ACTORS:
        return None
    return "Actor" if kind == "Person" and token.feat("Number") == "Plur" else kind


def _phrase(token: Token, tree: Tree, ends: Container[str]) -> list[Token]:
    """The words around the noun that tell which one it is, in one piece; no article or preposition before it."""
    own = {token.index}
    for word in tree.subtree(token):
        above = [word, *tree.ancestors(word)]
        chain = above[: above.index(token)] if token in above else []
        after = bool(chain) and word.index > token.index and base(chain[-1]) not in AFTER
        apart = any((tree.preposition(t) or "") in ends for t in chain)
        if all(base(t) in PHRASE for t in chain) and not after and not apart:
            own.add(word.index)
    first = last = token.index
    while first - 1 in own and last - first < LONGEST:
        first -= 1
    while last + 1 in own and last - first < LONGEST:
        last += 1
    while tree.doc.tokens[last].pos == "ADP":
        last -= 1  # what it led to was left out
    words = tree.doc.tokens[first : last + 1]
    return list(dropwhile(lambda word: word is not token and word.pos in ("DET", "ADP"), words))
