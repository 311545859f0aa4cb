"""The cast of an article: the spans that refer to someone or something, and whom they refer to."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from kg.model import Doc, Evidence, Mention, Referent, Token
from kg.vocabulary.gazetteer import KnownEntity
from kg.vocabulary.ontology import ontology


@dataclass(slots=True)
class Span:
    """Tokens first..last (last exclusive) that refer to something; `key` is shared by spans of one referent."""

    first: int
    last: int
    type: str
    normal: str
    known: KnownEntity | None = None
    kind: str = "name"
    gender: str = ""
    key: str = ""
    named: bool = True  # False where only a description tells who it is


@dataclass(slots=True)
class Cast:
    """All spans of a doc, each with the key of its referent. Two may cover the same words."""

    doc: Doc
    spans: list[Span] = field(default_factory=list)
    by_token: dict[int, Span] = field(default_factory=dict)

    def add(self, span: Span) -> Span:
        """Puts a span in; where tokens are taken already the earlier span keeps them."""
        self.spans.append(span)
        for index in range(span.first, span.last):
            self.by_token.setdefault(index, span)
        return span

    def refer(self, index: int, key: str, kind: str) -> str:
        """Makes one token a description or pronoun of someone the article names."""
        if index not in self.by_token:
            model = next(span for span in self.spans if span.key == key)
            self.add(Span(index, index + 1, model.type, model.normal, model.known, kind, model.gender, key))
        return key

    def refer_known(self, index: int, known: KnownEntity) -> str:
        """Makes one token refer to an entity of the gazetteer: российский → Russia, Кремль → Russia."""
        here = self.by_token.get(index)
        first, last = (here.first, here.last) if here else (index, index + 1)
        if not any(span.key == known.id and span.first == first for span in self.spans):
            name = known.names.get(self.doc.lang) or known.names["en"]
            self.add(Span(first, last, known.type, name, known, "description", key=known.id))
        return known.id

    def imply(self, index: int, known: KnownEntity) -> str:
        """Notes at one token an entity that goes without saying there; the word itself speaks of somebody else."""
        name = known.names.get(self.doc.lang) or known.names["en"]
        self.spans.append(Span(index, index + 1, known.type, name, known, "description", key=known.id))
        return known.id

    def of_type(self, key: str) -> str:
        """The class of a referent."""
        return next(span.type for span in self.spans if span.key == key)

    def is_named(self, key: str) -> bool:
        """Whether the article tells a name of a referent, not just what he is."""
        return next(span.named for span in self.spans if span.key == key)

    def spaced(self, token: Token) -> bool:
        """Whether there is a space before it: front-runner has none inside."""
        return token.index == 0 or self.doc.tokens[token.index - 1].end < token.begin

    def known(self, key: str) -> KnownEntity | None:
        """What the gazetteer knows of a referent."""
        return next((span.known for span in self.spans if span.key == key and span.known), None)

    def fits(self, key: str, fill: Iterable[str]) -> bool:
        """Whether a referent may fill a role that takes these classes."""
        kind = self.of_type(key)
        return any(ontology().is_a(kind, allowed) for allowed in fill)

    def evidence(self, first: int, last: int) -> Evidence:
        """The words from token `first` up to `last` (exclusive), in the sentence of the first."""
        begin, end = self.doc.tokens[first].begin, self.doc.tokens[last - 1].end
        sentence = self.doc.sentence_of(self.doc.tokens[first])
        return Evidence(begin, end, self.doc.text[begin:end], self.doc.text[sentence.begin : sentence.end])


def referents(cast: Cast, used: set[str]) -> tuple[dict[str, str], tuple[Referent, ...], tuple[Mention, ...]]:
    """Local ids by key, referents and mentions, in the order of the text; `used` keys fill roles."""
    kept = [s for s in cast.spans if s.key in used or (s.named and not _has_another_reading(s, cast, used))]
    spans = sorted(kept, key=lambda span: (span.first, span.last, span.key))
    ids: dict[str, str] = {}
    for span in spans:
        ids.setdefault(span.key, f"e{len(ids) + 1}")
    people = tuple(_referent(id, [span for span in spans if span.key == key]) for key, id in ids.items())
    mentions = tuple(
        Mention(f"m{n}", ids[span.key], span.normal, cast.evidence(span.first, span.last), span.kind)
        for n, span in enumerate(spans, start=1)
    )
    return ids, people, mentions


def _has_another_reading(span: Span, cast: Cast, used: set[str]) -> bool:
    """Whether the words are a seat: its country if that plays a part ("Кремль требует"), else the building or town."""
    here = [other for other in cast.spans if (other.first, other.last) == (span.first, span.last)]
    if span.kind == "name":
        return any(other.kind == "description" and other.key in used for other in here)
    return span.kind == "description" and any(other.kind == "name" and other.key != span.key for other in here)


def _referent(id: str, spans: list[Span]) -> Referent:
    """Named by its fullest name; the class is that of the first span the gazetteer knows, else of the first."""
    best = max(spans, key=lambda span: (span.kind == "name", len(span.normal.split()), -span.first))
    known = next((span for span in spans if span.known), spans[0])
    gender = next((span.gender for span in spans if span.gender), "")
    return Referent(id, known.type, best.normal, gender, best.named)
