"""One line on each event, statement and position: found, missed, or told by the graph alone."""

from __future__ import annotations

from dataclasses import dataclass

HIT, MISS, FALSE = "HIT", "MISS", "FALSE"


@dataclass(frozen=True, slots=True)
class Verdict:
    """What became of one thing that gold owes or the graph tells."""

    verdict: str  # HIT, MISS, FALSE
    article: str
    type: str  # gold's class; of a false alarm the graph's
    told_as: str  # the graph's class, "" for a miss
    who: tuple[str, ...]
    words: str
    lacks: tuple[str, ...] = ()  # of a hit: the measures it does not fulfil
    confidence: float | None = None  # of what is told
