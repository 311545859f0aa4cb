"""The events, or the statements, of one article: paired, counted and judged."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from kg.evaluation.accounts import Owed, Told
from kg.evaluation.matching import match
from kg.evaluation.measures import Measure
from kg.evaluation.names import Identity
from kg.evaluation.scores import Scores
from kg.evaluation.verdicts import FALSE, HIT, MISS, Verdict


@dataclass(slots=True)
class Comparison:
    """What gold owes and what the graph tells, before it is known which is which."""

    what: str
    article: str
    owed: Sequence[Owed]
    told: Sequence[Told]
    measures: Sequence[Measure]

    def count(self, identity: Identity, scores: Scores, labels: Mapping[str, str]) -> Iterator[Verdict]:
        """Counts all there is, and says what became of each."""
        pairs = match(self.owed, self.told, identity)
        partner = {pair.owed: pair for pair in pairs}
        owner = {pair.told: pair for pair in pairs}
        for place, owed in enumerate(self.owed):
            if owed.counts:
                told = self.told[partner[place].told] if place in partner else None
                yield self._count_owed(owed, told, identity, scores)
        for place, told in enumerate(self.told):
            found = self.owed[owner[place].owed] if place in owner else None
            if found is None or found.counts:
                self._count_told(told, found, identity, scores)
            if found is None:
                yield self._false(told, labels)

    def _count_owed(self, owed: Owed, told: Told | None, identity: Identity, scores: Scores) -> Verdict:
        scores.owe(f"{self.what} found", owed.type, told is not None)
        scores.owe(f"{self.what} found, exact type", owed.type, told is not None and told.type == owed.type)
        lacks = []
        for measure in self.measures:
            hits = measure.score(owed, told, identity) if told else 0.0
            due = len(measure.owed(owed))
            if told or not measure.of_found:
                scores.owe(measure.name, owed.type, hits, due)
            if hits < due:
                lacks.append(measure.short)
        return self._verdict(owed, told, lacks)

    def _count_told(self, told: Told, owed: Owed | None, identity: Identity, scores: Scores) -> None:
        scores.tell(f"{self.what} found", told.type, owed is not None)
        scores.tell(f"{self.what} found, exact type", told.type, owed is not None and told.type == owed.type)
        for measure in self.measures:
            if owed or not measure.of_found:
                hits = measure.score(owed, told, identity) if owed else 0.0
                scores.tell(measure.name, told.type, hits, len(measure.told(told)))

    def _verdict(self, owed: Owed, told: Told | None, lacks: Sequence[str]) -> Verdict:
        words = (owed.evidence or ("",))[0]
        if told is None:
            return Verdict(MISS, self.article, owed.type, "", owed.who, words)
        return Verdict(HIT, self.article, owed.type, told.type, owed.who, words, tuple(lacks), told.confidence)

    def _false(self, told: Told, labels: Mapping[str, str]) -> Verdict:
        who = tuple(labels.get(id, id) for id in told.parts)
        words = (told.evidence or ("",))[0]
        return Verdict(FALSE, self.article, told.type, told.type, who, words, confidence=told.confidence)
