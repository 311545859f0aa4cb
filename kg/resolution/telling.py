"""What is compared to find one event in many articles: one article's telling of it, its sides already nodes."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta

from kg.dates import read_expressions
from kg.model import EventFact, Facts
from kg.resolution.members import Key, Order, number, ranks, stems, when
from kg.vocabulary.akin import is_worded

DAY = re.compile(r"\d{4}-\d\d-\d\d")
SIDES = ("participant", "agent", "target", "speaker", "addressee", "mediator", "host")
SOON = 7  # days after its article in which an event that is planned without a date may lie
LONGEST = 4  # days that a range may have and still tell the day: 9–10 января
TOLD = ("occurred", "ongoing")
PLANNED = "planned"
NEWS = 3  # days before its article that an event without a date may lie: news is told at once


@dataclass(frozen=True, slots=True)
class Told:
    """An event as one article tells it, its fillers already nodes of the graph."""

    key: Key
    order: Order
    type: str
    lang: str
    roles: Mapping[str, frozenset[str]]
    start: str  # as told, "" where not
    earliest: str
    latest: str
    words: frozenset[str]  # of the sentences that tell it
    subject: frozenset[str] = frozenset()  # those of them that are no name, number or month
    states: Mapping[str, str] = field(default_factory=dict)  # side → the country it acts for

    def of(self, *roles: str) -> frozenset[str]:
        """Nodes in any of these roles."""
        return frozenset().union(*(self.roles.get(role, frozenset()) for role in roles))

    @property
    def by_day(self) -> bool:
        """Whether the day is told, or a few that follow each other."""
        if not self.earliest or not self.latest:
            return False
        whole = bool(DAY.fullmatch(self.start)) or self.earliest == self.latest
        return whole and date.fromisoformat(self.latest) - date.fromisoformat(self.earliest) < timedelta(LONGEST)

    @property
    def sides(self) -> frozenset[str]:
        """Whoever takes part."""
        return self.of(*SIDES)


def told_events(facts: Facts, nodes: Mapping[Key, str], states: Mapping[str, str] | None = None) -> list[Told]:
    """The events of an article; `states`: the country for which a node acts."""
    events = sorted(facts.events, key=lambda event: number(event.id))
    begins = [(event.account.type, min((e.begin for e in event.evidence), default=0)) for event in events]
    teller = _Teller(facts, nodes, states or {})
    return [teller.told(e, b, n) for e, (_, b), n in zip(events, begins, ranks(begins), strict=True)]


def _days(facts: Facts, event: EventFact) -> tuple[str, str]:
    """When it lies at the earliest and latest; what has no date, shortly before the article, or after it if planned."""
    account, published = event.account, facts.article.published or ""
    if account.earliest and account.latest:
        return account.earliest, account.latest
    if account.start or account.status not in (*TOLD, PLANNED) or not DAY.fullmatch(published):
        return "", ""
    day = date.fromisoformat(published)  # what crosses a year is in no block
    if account.status == PLANNED:
        return published, min(day + timedelta(SOON), date(day.year, 12, 31)).isoformat()
    return max(day - timedelta(NEWS), date(day.year, 1, 1)).isoformat(), published


def _undated(text: str, lang: str) -> str:
    """The text without what it says of time."""
    for told in reversed(read_expressions(text, lang)):
        text = text[: told.begin] + " " + text[told.end :]
    return text


class _Teller:
    """An article whose events are to be compared: `nodes` of its referents, `states` for which nodes act."""

    def __init__(self, facts: Facts, nodes: Mapping[Key, str], states: Mapping[str, str]) -> None:
        self.facts, self.nodes, self.states = facts, nodes, states
        self.names = frozenset().union(*(stems(mention.evidence.exact) for mention in facts.mentions))

    def told(self, event: EventFact, begin: int, rank: int) -> Told:
        """One event; `rank` among those that begin there."""
        article, account = self.facts.article, event.account
        earliest, latest = _days(self.facts, event)
        roles = self._roles(event)
        sides = frozenset().union(*roles.values())
        return Told(
            key=(article.content_hash, event.id),
            order=(when(article), article.content_hash, begin, rank),
            type=account.type,
            lang=article.lang,
            roles=roles,
            start=account.start or "",
            earliest=earliest,
            latest=latest,
            words=frozenset().union(*(stems(each.quote) for each in event.evidence)),
            subject=self._subject(event),
            states={side: self.states[side] for side in sides & self.states.keys()},
        )

    def _roles(self, event: EventFact) -> dict[str, frozenset[str]]:
        found: dict[str, set[str]] = defaultdict(set)
        for role in event.account.roles:
            if node := self.nodes.get((self.facts.article.content_hash, role.filler)):
                found[role.name].add(node)
        return {name: frozenset(nodes) for name, nodes in found.items()}

    def _subject(self, event: EventFact) -> frozenset[str]:
        """The words of its sentences that are no number and no name; of a paper also no date."""
        quotes = [each.quote for each in event.evidence]
        if is_worded(event.account.type):
            quotes = [_undated(quote, self.facts.article.lang) for quote in quotes]
        words = frozenset().union(*map(stems, quotes))
        return frozenset(word for word in words - self.names if not word.isdigit())
