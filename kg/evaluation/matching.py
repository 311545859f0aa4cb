"""Which told event is which owed one: the class right or akin, the words overlapping, the speaker right."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from kg.evaluation.accounts import Owed, Told
from kg.evaluation.gold import OTHER
from kg.evaluation.names import Identity, overlap
from kg.vocabulary.akin import akin

AKIN = 0.4  # what a class that is only akin weighs beside the very one; one more right side weighs more
SIDES = 2.0
DATE = 0.5
COARSER = 0.5  # a date that agrees and is coarser or finer


@dataclass(frozen=True, slots=True)
class Pair:
    """An owed and a told event that are one, by their places in the lists."""

    owed: int
    told: int
    exact: bool  # the very class


def match(owed: Sequence[Owed], told: Sequence[Told], identity: Identity) -> list[Pair]:
    """The best pairs first; each event stands in one pair at most."""
    ranked = sorted(_candidates(owed, told, identity), key=lambda found: (-found[0], found[1].owed, found[1].told))
    pairs: list[Pair] = []
    for _, pair in ranked:
        if all(pair.owed != other.owed and pair.told != other.told for other in pairs):
            pairs.append(pair)
    return pairs


def date_score(owed: str | None, told: str | None) -> float:
    """1 for the very date, half for a coarser or finer one that agrees."""
    if not owed or not told:
        return 0.0
    return 1.0 if owed == told else COARSER if owed.startswith(told) or told.startswith(owed) else 0.0


def _candidates(owed: Sequence[Owed], told: Sequence[Told], identity: Identity) -> Iterator[tuple[float, Pair]]:
    for i, one in enumerate(owed):
        for j, other in enumerate(told):
            if _may_be_one(one, other, identity):
                yield _likeness(one, other, identity), Pair(i, j, one.type == other.type)


def _may_be_one(owed: Owed, told: Told, identity: Identity) -> bool:
    if owed.type != OTHER and not akin(owed.type, told.type):
        return False
    if not any(overlap(words, sentence) for words in owed.evidence for sentence in told.evidence):
        return False
    return not owed.speaker or identity.hits(owed.speaker, told.speaker) > 0


def _likeness(owed: Owed, told: Told, identity: Identity) -> float:
    kind = 1.0 if owed.type == told.type else AKIN
    sides = identity.hits(owed.who, told.parts) / max(len(owed.who) + len(told.parts), 1)
    return kind + SIDES * sides + DATE * date_score(owed.start, told.start)
