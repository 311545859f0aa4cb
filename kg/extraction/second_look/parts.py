"""Why somebody may be a side of an event, or a place where it happens."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from kg.extraction.drafts import Draft
from kg.extraction.second_look.mentions import REACH, Mentions, bucket, tellings_of
from kg.extraction.second_look.network import Case

SEEN = 0.1  # in another role less counts for nothing


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of part: its roles, and the class of those who can play it."""

    roles: tuple[str, ...]
    fill: str

    def given(self, event: Draft) -> dict[str, str]:
        """Those who play it, with their roles."""
        return {key: role for role in self.roles for key in event.roles.get(role, ())}

    def likely(self, seen: dict[str, float]) -> float:
        """How likely the event reader took somebody for it at best."""
        return max((probability for role, probability in seen.items() if role in self.roles), default=0.0)

    def best(self, seen: dict[str, float]) -> str:
        """The role in which the event reader saw it, if any."""
        return max((role for role in seen if role in self.roles), key=seen.__getitem__, default="")


SIDES = Kind(("participant", "agent", "target", "mediator", "host"), "Actor")
PLACES = Kind(("place",), "Place")


class Parts:
    """Gives everybody who may play a kind of part in the events of one article.

    drafts: all tellings, before they were joined.
    """

    def __init__(self, kind: Kind, mentions: Mentions, events: Sequence[Draft], drafts: Sequence[Draft]) -> None:
        self.kind, self.mentions = kind, mentions
        self.events = sorted(events, key=lambda event: event.token.index)
        self.tellings = {id(event): tellings_of(event, drafts) for event in events}
        self.seen = {key: mentions.seen_as(tellings) for key, tellings in self.tellings.items()}
        self.given = {id(event): kind.given(event) for event in events}

    def cases(self, event: Draft) -> list[Case]:
        """Everybody near who can, with what speaks for and against it."""
        seen, sentences = self.seen[id(event)], {draft.token.sentence for draft in self.tellings[id(event)]}
        near = ((key, self.mentions.apart(key, sentences)) for key in self.mentions.of if self._can(key))
        weighed = [(key, apart) for key, apart in near if abs(apart) <= REACH or key in self.given[id(event)]]
        return [self._case(event, key, apart, seen.get(key, {})) for key, apart in weighed]

    def _can(self, key: str) -> bool:
        return self.mentions.cast.fits(key, (self.kind.fill,))

    def _case(self, event: Draft, key: str, apart: int, seen: dict[str, float]) -> Case:
        tellings = self.tellings[id(event)]
        telling, mention = self.mentions.nearest(self.mentions.of[key], tellings)
        reasons = [
            *self._seen(event, key, seen),
            *self._given(event, key, bucket(self.kind.likely(seen)), abs(apart)),
            *self._near(event, key, {draft.token.sentence for draft in tellings}, apart),
            *self._elsewhere(event, key),
            *self.mentions.told(key),
            f"mention {mention.kind} {min(abs(apart), 3)}",
            f"trigger {telling.token.pos} {event.type} near {min(abs(apart), 2)}",
        ]
        return Case(key, telling.token.index, mention.head.index, reasons)

    def _seen(self, event: Draft, key: str, seen: dict[str, float]) -> Iterator[str]:
        """What the event reader saw in it."""
        side, type = bucket(self.kind.likely(seen)), self.mentions.types[key]
        yield f"side {side}"
        yield f"side {side} {event.type}"
        yield f"side {side} {type}"
        yield f"type {type} {event.type}"
        best = self.kind.best(seen)
        if best:
            yield f"role {best} {event.type}"
        for role, probability in seen.items():
            if role not in self.kind.roles and probability >= SEEN:
                yield f"as {role} {bucket(probability)}"

    def _given(self, event: Draft, key: str, side: int, near: int) -> Iterator[str]:
        """Whether it was made a side, and how many others were."""
        own = self.given[id(event)]
        role, others = own.get(key, "no"), min(len(own.keys() - {key}), 3)
        yield f"given {role}"
        yield f"given {role} {event.type}"
        yield f"others {others} side {side}"
        yield f"others {others} {event.type} near {min(near, 2)}"
        for other, keys in event.roles.items():
            if other not in self.kind.roles and key in keys:
                yield f"also {other}"
                yield f"also {other} {event.type}"
        if any(self._home(other) == key for other in SIDES.given(event)):
            yield f"home of a side {event.type}"
            yield f"home of a side {side}"

    def _home(self, key: str) -> str | None:
        """The country somebody is of."""
        known = self.mentions.cast.known(key)
        return known.country if known else None

    def _near(self, event: Draft, key: str, sentences: set[int], near: int) -> Iterator[str]:
        here = {mention.head.sentence for mention in self.mentions.of[key]} & sentences
        yield f"near {max(min(near, 4), -4)}"
        yield f"in {min(len(here), 3)} of {min(len(sentences), 3)} sentences"
        yield f"often {min(self.mentions.often[key], 5)}"
        if key in self.mentions.headline:
            yield f"headline {self.mentions.types[key]} {min(abs(near), 2)}"

    def _elsewhere(self, event: Draft, key: str) -> Iterator[str]:
        """Of which other events of the article it is a side."""
        others = [other for other in self.events if other is not event and key in self.given[id(other)]]
        yield f"elsewhere {min(len(others), 3)}"
        if any(other.type == event.type for other in others):
            yield f"elsewhere {event.type}"
        at = self.events.index(event)
        for beside, name in ((self.events[at - 1 : at], "before"), (self.events[at + 1 : at + 2], "after")):
            for other in beside:
                if key in self.given[id(other)]:
                    yield f"event {name}"
                    yield f"event {name} {other.type} {event.type}"
