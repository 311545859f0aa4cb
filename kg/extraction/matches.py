"""What is found of an event in one place: as a pattern matched it, and as the event reader weighed it."""

from __future__ import annotations

from dataclasses import dataclass, field

from kg.model import Token
from kg.vocabulary.frames import Frame, Trigger


@dataclass(frozen=True, slots=True)
class Filler:
    """A word that may fill a role: the first of a name, a pronoun, a noun, a country's adjective, a date."""

    token: Token
    top: Token  # the word of the same phrase that the tree hangs on another
    kind: str


@dataclass(frozen=True, slots=True)
class Part:
    """A word and the role it plays, with how likely that is."""

    role: str
    filler: Filler
    probability: float


@dataclass(slots=True)
class Telling:
    """A word that tells of an event: of which type, how likely so; who plays which part."""

    token: Token
    type: str
    probability: float  # that it tells of any event at all
    types: dict[str, float]  # how likely each type is
    statuses: dict[str, float]  # how likely each status is, of an event; none where nobody asks, nor parts
    parts: list[Part]

    @property
    def confidence(self) -> float:
        """How likely it tells of one of its type."""
        return self.types[self.type]


@dataclass(slots=True)
class Match:
    """A frame found in a sentence: its trigger, the verb that carries the clause, and who fills which role."""

    frame: Frame
    trigger: Trigger
    token: Token
    clause: Token  # the light verb of an event noun, else the trigger itself
    roles: dict[str, list[str]] = field(default_factory=dict)
    telling: Telling | None = None  # what the event reader makes of it
    sure: bool = False  # whether the event reader is enough to believe it

    @property
    def missing(self) -> bool:
        """Whether the frame's needs are not met."""
        return not self.frame.met(self.roles)
