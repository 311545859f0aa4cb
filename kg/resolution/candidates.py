"""Whom the gazetteer has under the names of an article, with scores, and whom each name was taken for."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from kg.model import Facts
from kg.resolution.known import Known
from kg.resolution.members import Member, members_of
from kg.vocabulary.gazetteer import KnownEntity, gazetteer


@dataclass(frozen=True, slots=True)
class Weighed:
    """A referent and the known entities it may be, the likeliest first, each with how well the name agrees: 0..1."""

    member: Member
    candidates: tuple[tuple[KnownEntity, float], ...]

    @property
    def chosen(self) -> KnownEntity | None:
        """The one it was taken for; `member.reason` says why."""
        return self.member.known


def weighed(facts: Facts) -> Iterator[Weighed]:
    """Every referent of an article, in text order."""
    members, known = members_of(facts), Known(gazetteer())
    known.link(facts, members)
    return (Weighed(member, tuple(known.candidates(member))) for member in members)
