"""Where an article names whom, and what each telling of an event made of it."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property

from kg.extraction.cast import Cast
from kg.extraction.drafts import Draft
from kg.model import Token

BOUNDS = (0.02, 0.06, 0.15, 0.3, 0.45, 0.6, 0.75, 0.9)
OFTEN = ("name", "description")
REACH = 2
"""Sentences from an event or statement within which somebody must be named to be weighed."""


@dataclass(frozen=True, slots=True)
class Mention:
    """A span that names or means somebody; `head`: the word that the tree hangs on another."""

    first: int
    head: Token
    kind: str


class Mentions:
    """All mentions of one article, by the key of whom they mean."""

    def __init__(self, cast: Cast) -> None:
        self.cast = cast
        self.of: dict[str, list[Mention]] = defaultdict(list)
        self.at: dict[int, set[str]] = defaultdict(set)
        for span in cast.spans:
            self.of[span.key].append(Mention(span.first, cast.doc.top(span.first, span.last), span.kind))
            for index in range(span.first, span.last):
                self.at[index].add(span.key)
        self.often = Counter(span.key for span in cast.spans if span.kind in OFTEN)
        self.types = {key: cast.of_type(key) for key in self.of}
        self.headline = {key for key, found in self.of.items() if any(one.head.sentence == 0 for one in found)}

    @cached_property
    def rank(self) -> dict[str, int]:
        """How many of its class are named more often, by key."""
        counts: dict[str, list[int]] = defaultdict(list)
        for key in self.of:
            counts[self.types[key]].append(self.often[key])
        return {key: sum(count > self.often[key] for count in counts[type]) for key, type in self.types.items()}

    def apart(self, key: str, sentences: Iterable[int]) -> int:
        """How many sentences the nearest mention stands after the nearest of these; before it: less than nought."""
        return min((m.head.sentence - s for s in sentences for m in self.of[key]), key=lambda n: (abs(n), n))

    def nearest(self, mentions: Iterable[Mention], tellings: Iterable[Draft]) -> tuple[Draft, Mention]:
        """The telling and the mention that stand nearest to each other; before it rather than after."""
        pairs = ((telling, mention) for telling in tellings for mention in mentions)
        return min(pairs, key=lambda pair: _distance(*pair))

    def seen_as(self, tellings: Iterable[Draft]) -> dict[str, dict[str, float]]:
        """By key, the roles in which the event reader saw somebody, and how likely at best."""
        found: dict[str, dict[str, float]] = defaultdict(lambda: defaultdict(float))
        for telling in tellings:
            for part in telling.match.telling.parts if telling.match and telling.match.telling else ():
                for key in self.at[part.filler.token.index]:
                    found[key][part.role] = max(found[key][part.role], part.probability)
        return found

    def told(self, key: str) -> Iterator[str]:
        """What the article as a whole tells of somebody."""
        yield f"rank {min(self.rank[key], 3)} {self.types[key]}"
        if not self.cast.is_named(key):
            yield "described"


def bucket(probability: float) -> int:
    """In which of a few ranges it lies."""
    return sum(probability >= bound for bound in BOUNDS)


def tellings_of(event: Draft, drafts: Iterable[Draft]) -> list[Draft]:
    """All that tell of an event or statement, in text order."""
    return sorted((draft for draft in drafts if draft.final is event), key=lambda draft: draft.token.index)


def _distance(telling: Draft, mention: Mention) -> tuple[int, bool, int]:
    apart = telling.token.sentence - mention.head.sentence
    return abs(apart), apart < 0, abs(mention.first - telling.token.index)
