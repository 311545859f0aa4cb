"""Drafts: events and statements of one article while they are put together."""

from __future__ import annotations

from dataclasses import dataclass, field

from kg.extraction.matches import Match
from kg.model import Token


@dataclass(slots=True)
class Draft:
    """An event or statement in the making; fillers are keys of the cast, evidence is token ranges."""

    type: str
    token: Token
    roles: dict[str, list[str]]
    evidence: list[tuple[int, int]]
    match: Match | None = None
    start: str | None = None
    end: str | None = None
    earliest: str | None = None
    latest: str | None = None
    duration: str | None = None
    status: str = "occurred"
    made_at: Draft | None = None
    named: int = 0  # sides that the telling quoted first names
    merged_into: Draft | None = None
    content: set[str] = field(default_factory=set)  # lemmas of what is said, to tell one statement from another

    def add(self, role: str, keys: list[str]) -> None:
        """Puts fillers into a role, each once."""
        here = self.roles.setdefault(role, [])
        here += [key for key in dict.fromkeys(keys) if key not in here]

    @property
    def final(self) -> Draft:
        """The draft that tells of it after merging: itself, or the one it was put into."""
        return self.merged_into.final if self.merged_into else self

    @property
    def actors(self) -> set[str]:
        """All sides, whatever their role."""
        sides = ("participant", "agent", "target", "mediator", "host", "speaker", "addressee")
        return {key for side in sides for key in self.roles.get(side, ())}
