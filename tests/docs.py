"""Docs made by hand: one line a token, so that a test of grammar does not depend on trained weights."""

from __future__ import annotations

import re

from kg.extraction.aliases import group
from kg.extraction.cast import Cast
from kg.extraction.extract import extract
from kg.extraction.names import find_names
from kg.extraction.reference import Reference
from kg.extraction.tree import Tree
from kg.model import Article, Doc, EventFact, Facts, Name, Sentence, Token
from kg.text import analyze
from kg.text.names import corrected
from kg.vocabulary.grammar import grammar

TIGHT_LEFT = frozenset({",", ".", ":", ";", "!", "?", "»", ")", "'s", "n't"})
TIGHT_RIGHT = frozenset({"«", "("})


def doc(lang: str, lines: str) -> Doc:
    """A Doc from lines `text lemma UPOS feats head relation [NAME]`; an empty line ends a sentence.

    Heads count from 1 in each sentence, 0 is the root, feats are Case=Nom|Number=Sing or _. A name is its type on
    the first token (PER) and the type with + on those that continue it (PER+).
    """
    made = Doc("", lang)
    for block in re.split(r"\n\s*\n", lines.strip()):
        _add_sentence(made, [line.split() for line in block.splitlines()])
    made.names = corrected(made)
    return made


def _add_sentence(made: Doc, rows: list[list[str]]) -> None:
    first, index = len(made.tokens), len(made.sentences)
    for number, (text, lemma, pos, feats, head, relation, *_) in enumerate(rows):
        glued = text in TIGHT_LEFT or not made.text or made.tokens[-1].text in TIGHT_RIGHT
        begin = len(made.text) + (not glued)
        made.text += " " * (not glued) + text
        above = first + (int(head) - 1 if head != "0" else number)
        features = dict(pair.split("=") for pair in feats.split("|") if "=" in pair)
        end = begin + len(text)
        made.tokens.append(Token(first + number, text, begin, end, lemma, pos, features, above, relation, index))
    made.sentences.append(Sentence(index, made.tokens[first].begin, len(made.text), first, len(made.tokens)))
    _add_names(made, first, [row[6] if len(row) > 6 else "" for row in rows])


def _add_names(made: Doc, first: int, tags: list[str]) -> None:
    for index, tag in enumerate(tags, start=first):
        token = made.tokens[index]
        if tag.endswith("+"):
            made.names[-1].last, made.names[-1].end = index + 1, token.end
        elif tag:
            made.names.append(Name(token.begin, token.end, tag, index, index + 1))


def read_names(made: Doc) -> tuple[Tree, Cast, Reference]:
    """The tree, the cast with its names found and grouped, and what resolves tokens to them."""
    tree, cast = Tree(made), Cast(made)
    for span in find_names(made):
        cast.add(span)
    group(cast)
    return tree, cast, Reference(tree, cast, grammar(made.lang))


def article(made: Doc, published: str | None = None) -> Article:
    """The article a hand-made Doc would come from."""
    return Article("by-hand", made.text, made.lang, published=published)


def facts(made: Doc, published: str | None = None) -> Facts:
    """What extraction makes of a hand-made Doc."""
    return extract(made, article(made, published))


def told(lang: str, text: str, published: str | None = None) -> Facts:
    """What a text says, read by the trained models."""
    return extract(analyze(text, lang), Article("text", text, lang, published=published))


def name_of(found: Facts, id: str) -> str:
    """The name of a referent by its local id."""
    return next(referent.name for referent in found.referents if referent.id == id)


def roles(found: Facts, event: EventFact) -> dict[str, list[str]]:
    """Role → names of those who fill it, in order; events stand with their own id."""
    named: dict[str, list[str]] = {}
    names = {referent.id: referent.name for referent in found.referents}
    for role in event.account.roles:
        named.setdefault(role.name, []).append(names.get(role.filler, role.filler))
    return named


def event(found: Facts, type: str) -> EventFact:
    """The one event of a class; more or fewer fail the test."""
    (one,) = (event for event in found.events if event.account.type == type)
    return one
