"""Decisions of people, in a file of JSON lines that is edited by hand and kept in git; a deleted line is undone."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from kg.errors import InvalidFacts
from kg.model import read_lines, to_json
from kg.model.shape import Shape

SAME, NOT_SAME, IS = "same", "not the same", "is"
LONGEST = 60  # characters of a name that a sentence still bears


@dataclass(frozen=True, slots=True)
class Spot(Shape):
    """A place in a text: content hash of the article, the very words, and the offset of the first."""

    article: str
    exact: str
    begin: int


@dataclass(frozen=True, slots=True)
class Judgement(Shape):
    """`one` and `other` are the same, or not the same; or `one` is `known`, an id of Wikidata or the gazetteer."""

    decision: str  # same, not the same, is
    one: Spot
    other: Spot | None = None
    known: str | None = None
    note: str = ""


def read_judgements(path: Path) -> tuple[Judgement, ...]:
    """All judgements of a file, each once. Raises InvalidFacts with file and line, and where they contradict."""
    try:
        lines = path.read_text(encoding="utf-8-sig").split("\n")  # splitlines() also breaks inside of words
    except (OSError, UnicodeDecodeError) as error:
        raise InvalidFacts(f"{path}: cannot be read as judgements ({error}).") from error
    found = tuple(dict.fromkeys(read_lines(Judgement, lines, str(path))))
    for judgement in found:
        _check(judgement, path)
    contradictions(found, str(path))
    return found


def judgement_line(judgement: Judgement) -> str:
    """The line to add to the file."""
    return to_json(judgement) + "\n"


def contradictions(judgements: Sequence[Judgement], where: str = "judgements") -> None:
    """Raises InvalidFacts where what is said to be the same is also said to be different, or is two known things."""
    groups = Groups(judgements)
    for judgement in judgements:
        if judgement.decision == NOT_SAME and judgement.other and groups.same(judgement.one, judgement.other):
            one, other = short(judgement.one.exact), short(judgement.other.exact)
            raise InvalidFacts(f"{where}: {one} and {other} are not the same, but other lines make them the same.")
    known: dict[Spot, str] = {}
    for judgement in judgements:
        if judgement.decision == IS and judgement.known:
            before = known.setdefault(groups.first(judgement.one), judgement.known)
            if before != judgement.known:
                raise InvalidFacts(f"{where}: {short(judgement.one.exact)} is both {before} and {judgement.known}.")


def short(text: str) -> str:
    """So much of a name as a sentence bears."""
    return text if len(text) <= LONGEST else f"{text[:LONGEST]}…"


class Groups:
    """Spots that are one by what was judged the same."""

    def __init__(self, judgements: Iterable[Judgement]) -> None:
        self._up: dict[Spot, Spot] = {}
        for judgement in judgements:
            if judgement.decision == SAME and judgement.other:
                self._up[self.first(judgement.one)] = self.first(judgement.other)

    def first(self, spot: Spot) -> Spot:
        """The spot that stands for a group."""
        while (above := self._up.get(spot, spot)) != spot:
            spot = above
        return spot

    def same(self, one: Spot, other: Spot) -> bool:
        """Whether two spots are in one group."""
        return self.first(one) == self.first(other)


def _check(judgement: Judgement, path: Path) -> None:
    needed = {SAME: judgement.other, NOT_SAME: judgement.other, IS: judgement.known}
    if judgement.decision not in needed:
        raise InvalidFacts(f"{path}: decision is {short(judgement.decision)}; it must be one of {', '.join(needed)}.")
    if not needed[judgement.decision]:
        missing = "known" if judgement.decision == IS else "other"
        raise InvalidFacts(f"{path}: {judgement.decision} for {short(judgement.one.exact)} needs {missing}.")
