"""Circumstances: where, when and how long, read near the trigger."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from operator import attrgetter
from typing import Generic, TypeVar

from kg.dates import DurationSpan, TimeExpression, TimeSpan, read_durations, read_expressions
from kg.extraction.matches import Match
from kg.extraction.reference import Reference
from kg.extraction.tree import Tree, base
from kg.model import Article, Token
from kg.vocabulary.grammar import Grammar

LEAD = 1  # index of the last sentence that may give its events the day of the news
TOLD = 0.3  # how likely a date must be an event's own
BEGIN = attrgetter("begin")
NEAR = 4  # steps in the tree between an event and a date that is its own


F = TypeVar("F", TimeExpression, DurationSpan)


@dataclass(frozen=True)
class Placed(Generic[F]):
    """Something read from the text, and the highest token it covers."""

    found: F
    token: Token


class Circumstances:
    """Dates, durations and places of one article, given to the events they belong to."""

    def __init__(self, article: Article, tree: Tree, reference: Reference, grammar: Grammar) -> None:
        self.article, self.tree, self.reference, self.grammar = article, tree, reference, grammar
        text, lang = article.text, article.lang
        self.dates = [p for d in read_expressions(text, lang) if (p := self._placed(d))]
        self.durations = [q for d in read_durations(text, lang) if (q := self._placed(d))]

    def _placed(self, span: F) -> Placed[F] | None:
        tokens = self.tree.doc.tokens
        inside = tokens[bisect_left(tokens, span.begin, key=BEGIN) : bisect_left(tokens, span.end, key=BEGIN)]
        top = next((t for t in inside if not span.begin <= self.tree.doc.tokens[t.head].begin < span.end), None)
        top = top or next(iter(inside), None)
        return Placed(span, top) if top else None

    def time(self, match: Match, future: bool) -> TimeSpan | None:
        """The event's own date, resolved against the publication date; for a pattern alone, the nearest in the tree."""
        found = self._told(match) or (None if match.sure else self._nearest(match, self.dates))
        return found.resolve(self._counted_from(found), future=future) if found else None

    def _counted_from(self, told: TimeExpression) -> str | None:
        """The publication date; without one, a day without its year is counted from the last day told in full."""
        if self.article.published or told.kind != "yearless":
            return self.article.published
        before = [day for begin, day in self._full_days if begin < told.begin]
        return before[-1] if before else next((day for _, day in self._full_days), None)

    @cached_property
    def _full_days(self) -> list[tuple[int, str]]:
        """Offset and ISO day of each date told with its year."""
        found = ((p.found.begin, p.found.resolve(None).start) for p in self.dates if p.found.kind == "absolute")
        return [(begin, day) for begin, day in found if day and len(day) == len("2022-01-21")]

    def _told(self, match: Match) -> TimeExpression | None:
        """The date that the event reader gives it."""
        parts = match.telling.parts if match.telling else []
        times = [part for part in parts if part.role == "time" and part.probability >= TOLD]
        best = max(times, key=lambda part: part.probability, default=None)
        return next((p.found for p in self.dates if best and p.token is best.filler.token), None)

    def day_of_news(self, match: Match) -> str | None:
        """The publication date, for what the headline or the first sentence tells as done: news is of its day."""
        lead = match.token.sentence <= LEAD and base(match.clause) in ("root", "parataxis", "conj")
        done = match.clause.feat("Tense") == "Past" or match.clause.feat("VerbForm") == "Part"
        return self.article.published if lead and done else None

    def duration(self, match: Match) -> str | None:
        """How long it lasted, as xsd:duration."""
        nearest = self._nearest(match, self.durations)
        return nearest.value if nearest else None

    def _nearest(self, match: Match, placed: Sequence[Placed[F]]) -> F | None:
        near = [p for p in placed if p.token.sentence == match.token.sentence and self._steps(match, p.token) <= NEAR]
        best = min(
            near, key=lambda p: (self._steps(match, p.token), abs(p.token.index - match.token.index)), default=None
        )
        return best.found if best else None

    def _steps(self, match: Match, token: Token) -> int:
        return min(self.tree.distance(token, match.token), self.tree.distance(token, match.clause))

    def lasted(self, match: Match) -> list[str]:
        """Durations of the next sentence that only says how long "it" took: Она продлилась полтора часа."""
        return [
            p.found.value
            for p in self.durations
            if p.token.sentence == match.token.sentence + 1 and self._continues(p.token)
        ]

    def _continues(self, token: Token) -> bool:
        above = [token, *self.tree.ancestors(token)]
        verb = next((t for t in above if t.lemma.lower() in self.grammar.light_verbs.happen), None)
        return verb is not None and any(t.pos == "PRON" for t in self.tree.children(verb, "nsubj"))

    def places(self, match: Match) -> list[str]:
        """For a pattern alone: places that hang on the event, its light verb, or the verb it is part of."""
        if match.sure:
            return []
        markings = frozenset(self.grammar.slots["place"])
        near = {t.index: t for carrier in self._carriers(match) for t in self.tree.clause(carrier)}
        placed = [t for t in near.values() if base(t) in ("obl", "nmod") and self.tree.marks(t) & markings]
        for token in sorted(placed, key=lambda t: (self._steps(match, t), t.index)):
            places = [key for t in self.tree.conjuncts(token) for key in self.reference.resolve(t, ("Place",))]
            if places:
                return places
        return []

    def _carriers(self, match: Match) -> list[Token]:
        head = self.tree.head(match.token)
        above = [head] if head and base(match.token) in ("obl", "obj", "nsubj", "xcomp", "conj") else []
        return [match.token, match.clause, *above]
