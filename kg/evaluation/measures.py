"""What is measured of an event or statement beside whether it was found: a list of small functions."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from kg.evaluation.accounts import Owed, Told
from kg.evaluation.matching import date_score
from kg.evaluation.names import Identity

Values = Sequence[str]
Hits = Callable[[Values, Values, Identity], float]


@dataclass(frozen=True, slots=True)
class Measure:
    """What gold owes, what the graph tells, and how much of the one is in the other."""

    name: str
    owed: Callable[[Owed], Values]
    told: Callable[[Told], Values]
    hits: Hits
    of_found: bool = False  # asked only of events that were found

    @property
    def short(self) -> str:
        """Its name without whose it is: participants, places, about."""
        return self.name.partition(" ")[2]

    def score(self, owed: Owed, told: Told, identity: Identity) -> float:
        """How many of the owed values a pair tells."""
        return self.hits(self.owed(owed), self.told(told), identity)


def _by_name(owed: Values, told: Values, identity: Identity) -> float:
    return identity.hits(owed, told)


def _by_date(owed: Values, told: Values, identity: Identity) -> float:
    return date_score(owed[0], told[0]) if owed and told else 0.0


def _the_same(owed: Values, told: Values, identity: Identity) -> float:
    return len(set(owed) & set(told))


def _one(value: str | None) -> Values:
    return [value] if value else []


EVENT_MEASURES = (
    Measure("events participants", lambda owed: owed.who, lambda told: told.who, _by_name),
    Measure("event places", lambda owed: owed.place, lambda told: told.place, _by_name),
    Measure("event dates", lambda owed: _one(owed.start), lambda told: _one(told.start), _by_date),
    Measure("event durations", lambda owed: _one(owed.duration), lambda told: _one(told.duration), _the_same),
    Measure("event status", lambda owed: _one(owed.status), lambda told: [told.status], _the_same, of_found=True),
    Measure("event attributed to", lambda owed: owed.attributed, lambda told: told.attributed, _by_name),
)
STATEMENT_MEASURES = (
    Measure("statements speaker, addressee", lambda owed: owed.who, lambda told: told.who, _by_name),
    Measure("statement about", lambda owed: owed.about, lambda told: told.about, _by_name),
)
