"""Titles: the words that name a post."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from kg.extraction.cast import Cast, Span
from kg.extraction.tree import Tree
from kg.model import Token
from kg.vocabulary.folding import fold
from kg.vocabulary.grammar import Titles

PARTICIPLE = re.compile("(?<=[щ])(его|ему|им|ем|ая|ей|ую|ие|их|ими)$")


@dataclass(frozen=True, slots=True, eq=False)
class Title:
    """Tokens first..last (last exclusive) around the word that names the office."""

    head: Token
    first: int
    last: int
    calling: bool  # no office unless a body stands with it

    @property
    def plural(self) -> bool:
        return self.head.feat("Number") == "Plur"


@lru_cache(maxsize=50_000)
def _ways(form: str, prefixes: tuple[str, ...]) -> frozenset[str]:
    """A word as it may be listed: whole, the parts of a compound, without экс- or вице-."""
    whole = fold(form).rstrip(".")
    return frozenset({whole, *whole.split("-"), *(whole.removeprefix(prefix) for prefix in prefixes)})


class TitleWords:
    """Which words of a doc name offices, and which of them stand in persons' names."""

    def __init__(self, tree: Tree, cast: Cast, words: Titles) -> None:
        self.tree, self.cast, self.words = tree, cast, words
        self.tokens, self.english = tree.doc.tokens, tree.doc.lang == "en"
        self.listed = words.offices | words.with_body

    def person(self, index: int) -> Span | None:
        """The person whose name covers a token."""
        span = self.cast.by_token.get(index)
        return span if span and span.type == "Person" and span.kind == "name" else None

    def is_office(self, token: Token) -> bool:
        """Whether a word names an office or calling, alone or in a compound: министр, экс-министр, co-chair."""
        return self._known(token, self.listed)

    def _known(self, token: Token, words: frozenset[str]) -> bool:
        forms = {token.lemma, token.text, dictionary(token), self._joined(token)}
        return any(not words.isdisjoint(_ways(form, self.words.prefixes)) for form in forms)

    def _joined(self, token: Token) -> str:
        """The whole of a word that was cut at its hyphen: front-runner."""
        if token.index < 2 or self.tokens[token.index - 1].text != "-":
            return token.text
        first = self.tokens[token.index - 2]
        return f"{first.text}-{token.text}" if first.end + 1 == token.begin else token.text

    def _named(self, token: Token) -> bool:
        """Part of a person's name, or of a body's that does not begin here: *General* Motors is no general."""
        span = self.cast.by_token.get(token.index)
        return span is not None and (span.type == "Person" or (span.last - span.first > 1 and token.index > span.first))

    def _at(self, index: int) -> Token | None:
        return self.tokens[index] if 0 <= index < len(self.tokens) else None

    def name_case(self, span: Span, head: Token) -> str:
        """The case of a name: that of the title if any of its words has it, for taggers miss foreign names."""
        cases = [token.feat("Case") for token in self.tokens[span.first : span.last]]
        return head.feat("Case") if head.feat("Case") in cases else cases[0]


def dictionary(token: Token) -> str:
    """The dictionary form; of a participle that is a title, its nominative: заведующего → заведующий."""
    if token.feat("VerbForm") != "Part" or token.text.isascii():
        return token.lemma
    return PARTICIPLE.sub("ий", token.text)


def base_is(token: Token, *relations: str) -> bool:
    """Whether the relation, less its subtype, is one of these."""
    return token.relation.split(":")[0] in relations
