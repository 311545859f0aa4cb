"""The positions of one article: who holds which post where."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from kg.evaluation.gold import GoldPosition
from kg.evaluation.names import Identity
from kg.evaluation.scores import Scores
from kg.evaluation.verdicts import FALSE, HIT, MISS, Verdict
from kg.model import Position

POSITION = "Position"  # stands where events have their class


@dataclass(slots=True)
class PostComparison:
    """What gold owes and what the graph tells. A post is right with person and body, however its title is worded."""

    article: str
    owed: Sequence[GoldPosition]
    told: Sequence[Position]

    def count(self, identity: Identity, scores: Scores, labels: Mapping[str, str]) -> Iterator[Verdict]:
        """Counts all there is, and says what became of each."""
        found = [any(_same(owed, told, identity) for told in self.told) for owed in self.owed]
        scores.owe("positions", POSITION, sum(found), len(found))
        # One told post may be several of gold's, two titles of one person: that makes it right once.
        scores.tell("positions", POSITION, min(sum(found), len(self.told)), len(self.told))
        yield from (self._owed(owed, hit) for owed, hit in zip(self.owed, found, strict=True))
        for told in self.told:
            if not any(_same(owed, told, identity) for owed in self.owed):
                yield self._false(told, labels)

    def _owed(self, owed: GoldPosition, hit: bool) -> Verdict:
        who = tuple(filter(None, (owed.person, owed.of)))
        return Verdict(HIT if hit else MISS, self.article, POSITION, POSITION if hit else "", who, owed.title)

    def _false(self, told: Position, labels: Mapping[str, str]) -> Verdict:
        who = tuple(labels.get(id, id) for id in (told.holder, told.of) if id)
        return Verdict(FALSE, self.article, POSITION, POSITION, who, " / ".join(sorted(told.titles.values())))


def _same(owed: GoldPosition, told: Position, identity: Identity) -> bool:
    if not identity.same(owed.person, told.holder):
        return False
    return not owed.of or (told.of is not None and identity.same(owed.of, told.of))
