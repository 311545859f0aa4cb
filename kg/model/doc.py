"""A doc: an article's text read as sentences, tokens and names."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import Any


@dataclass(slots=True)
class Token:
    """One word or sign. `head` is a token index of the doc; a root is its own head."""

    index: int
    text: str  # as it was meant: Latin letters that look Cyrillic are Cyrillic here
    begin: int  # code-point offsets into the article's text, end exclusive
    end: int
    lemma: str  # dictionary form, lower case except for proper nouns
    pos: str  # UPOS
    feats: dict[str, str]  # UD features: {"Case": "Nom", "Number": "Sing"}
    head: int
    relation: str  # UD relation with subtype: nsubj, nsubj:pass, root
    sentence: int

    def feat(self, name: str) -> str:
        """The value of a UD feature, "" where the token has none."""
        return self.feats.get(name, "")


@dataclass(slots=True)
class Sentence:
    """Tokens first..last (last exclusive), and where they stand in the text."""

    index: int
    begin: int
    end: int
    first: int
    last: int


@dataclass(slots=True)
class Name:
    """A span that names something. Types: PER, LOC, ORG, EVENT, PRODUCT."""

    begin: int
    end: int
    type: str
    first: int  # token indices, last exclusive
    last: int
    normal: str = ""  # nominative form


@dataclass(frozen=True, slots=True)
class Word:
    """What the text model looks up of a word alone."""

    vector: Any  # (width,) float32
    lemma_row: int  # of its lemma among the model's vectors, -1 where it has none


def as_it_stands(token: Token) -> str:
    """The word itself, for a doc whose maker cannot decline."""
    return token.text


@dataclass(slots=True)
class Doc:
    """Everything `analyze` found in a text: tokens[i].index == i, sentences[i].index == i."""

    text: str
    lang: str
    tokens: list[Token] = field(default_factory=list)
    sentences: list[Sentence] = field(default_factory=list)
    names: list[Name] = field(default_factory=list)
    words: list[Word] = field(default_factory=list, repr=False, compare=False)  # of each token, if `analyze` made it
    nominative: Callable[[Token], str] = field(default=as_it_stands, repr=False, compare=False)  # number kept

    def top(self, first: int, last: int) -> Token:
        """Of the tokens first..last (last exclusive) the one that hangs on a word outside."""
        tokens = self.tokens[first:last]
        return next((t for t in tokens if not first <= t.head < last or t.head == t.index), tokens[0])

    def tokens_of(self, sentence: Sentence) -> list[Token]:
        """The tokens of one sentence, in order."""
        return self.tokens[sentence.first : sentence.last]

    def sentence_of(self, token: Token) -> Sentence:
        """The sentence a token stands in."""
        return self.sentences[token.sentence]

    def head(self, token: Token) -> Token:
        """The token it depends on; a root is its own head."""
        return self.tokens[token.head]

    def children(self, token: Token) -> Iterator[Token]:
        """The direct dependents, in text order."""
        sentence = self.sentence_of(token)
        return (t for t in self.tokens_of(sentence) if t.head == token.index and t is not token)
