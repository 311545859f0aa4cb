"""Genders: whether a person is a he or a she, by all that the article tells."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from kg.extraction.cast import Cast, Span
from kg.extraction.tree import Tree, base
from kg.vocabulary.grammar import Grammar
from kg.vocabulary.names import gender_of


def genders(tree: Tree, cast: Cast, grammar: Grammar) -> dict[str, str]:
    """Masc or Fem by key: as the world knows, else as most mentions tell, else by a lone name."""
    votes: dict[str, Counter[str]] = {}
    for span in cast.spans:
        if span.type == "Person":
            votes.setdefault(span.key, Counter()).update(_told(span, tree, grammar))
    known = {span.key: span.known.gender for span in cast.spans if span.known and span.known.gender}
    single = {span.key: gender_of(span.normal) for span in cast.spans if span.type == "Person"}
    return {key: _most(counted) if counted else single[key] for key, counted in votes.items()} | known


def _told(span: Span, tree: Tree, grammar: Grammar) -> Iterator[str]:
    """What a given name, Mr or Mrs before it, and the verb of a past deed tell: Мэй *заявила*. Endings only hint."""
    if " " in span.normal and gender_of(span.normal):
        yield gender_of(span.normal)
    before = tree.doc.tokens[max(span.first - 2, 0) : span.first + 1]
    for gender, words in grammar.pronouns.honorifics.items():
        if any(token.lemma.lower().strip(".") in words for token in before):
            yield gender
    for token in tree.doc.tokens[span.first : span.last]:
        verb = tree.head(token)
        if base(token) == "nsubj" and verb and verb.feat("Tense") == "Past" and verb.feat("Gender") in ("Masc", "Fem"):
            yield verb.feat("Gender")


def _most(votes: Counter[str]) -> str:
    ranked = votes.most_common(2)
    tied = len(ranked) > 1 and ranked[0][1] == ranked[1][1]
    return "" if tied or not ranked else ranked[0][0]
