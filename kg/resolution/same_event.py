"""Which events of different articles are one: same class, agreeing dates, participants and places, or words."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from kg.model import EventFact, Facts
from kg.resolution.features import alike
from kg.resolution.members import Key, Order, number, ranks, stems, when
from kg.vocabulary.ontology import ontology

DAY = re.compile(r"\d{4}-\d\d-\d\d")
Block = tuple[str, str, str, str]  # class, node, time, whether told so or more finely
SIDES = ("participant", "agent", "target", "speaker", "addressee", "mediator", "host")
QUOTE_WORDS = 4  # what is told in fewer words than these is not compared by them
COPIED = 0.8  # share of the words of both that a sentence and its near-copy have in common
NEWS = 3  # days before its article that an event without a date may lie: news is told at once
LONGEST = 4  # days that a range may have and still tell the day: 9–10 января
TOLD = ("occurred", "ongoing")


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


def told_events(facts: Facts, nodes: Mapping[Key, str]) -> list[Told]:
    """The events of an article."""
    events = sorted(facts.events, key=lambda event: number(event.id))
    begins = [(event.account.type, min((e.begin for e in event.evidence), default=0)) for event in events]
    return [_told(facts, e, nodes, b, n) for e, (_, b), n in zip(events, begins, ranks(begins), strict=True)]


def same_events(events: Iterable[Told], within: Callable[[str, str], bool]) -> list[list[Told]]:
    """Groups of events that are one, each agreeing with all others; `within`: whether a place lies in another."""
    groups: list[list[Told]] = []
    blocks: dict[Block, set[int]] = defaultdict(set)
    for event in sorted(events, key=lambda event: event.order):
        near = sorted({index for block in _where_to_look(event) for index in blocks[block]})
        home = next((i for i in near if all(same(event, other, within) for other in groups[i])), len(groups))
        if home == len(groups):
            groups.append([])
        groups[home].append(event)
        for block in _where_to_be_found(event):
            blocks[block].add(home)
    return groups


def same(one: Told, other: Told, within: Callable[[str, str], bool]) -> bool:
    """Whether two tellings are of one event."""
    if one.type != other.type or one.key[0] == other.key[0] or not dates_agree(one, other):
        return False
    if ontology().is_a(one.type, "Statement"):
        return _same_words(one, other)
    if _copied(one, other):
        return _compatible(one.sides, other.sides) and _compatible(one.of("place"), other.of("place"))
    return _same_sides(one, other) and _places_agree(one, other, within)


def dates_agree(one: Told, other: Told) -> bool:
    """The same day, or a day inside the days, month or year the other tells; without any date nothing agrees."""
    return bool(one.earliest and other.earliest) and one.earliest <= other.latest and other.earliest <= one.latest


def _same_words(one: Told, other: Told) -> bool:
    """One speaker at one time to the same people, in one language, in much the same words."""
    sides = bool(one.of("speaker", "agent") & other.of("speaker", "agent")) and _compatible(
        one.of("addressee"), other.of("addressee")
    )
    return sides and _short(one) and _short(other) and _told_alike(one, other)


def _short(told: Told) -> bool:
    """Whether it is told within a few days."""
    return bool(told.earliest) and date.fromisoformat(told.latest) - date.fromisoformat(told.earliest) <= timedelta(
        NEWS
    )


def _told_alike(one: Told, other: Told) -> bool:
    """Much the same words of one language."""
    enough = min(len(one.words), len(other.words)) >= QUOTE_WORDS
    return one.lang == other.lang and enough and alike(one.words, other.words)


def _copied(one: Told, other: Told) -> bool:
    """Nearly the same words: an agency's text, passed on."""
    shared = len(one.words & other.words)
    return _told_alike(one, other) and shared >= COPIED * max(len(one.words), len(other.words))


def _same_sides(one: Told, other: Told) -> bool:
    """Two shared sides, or who did it and to whom; coarse dates need all sides of the shorter telling.

    Where both name one side only, and the same, the words must be much the same.
    """
    shared = one.sides & other.sides
    fewer = min(len(one.sides), len(other.sides))
    if not (one.by_day and other.by_day) and len(shared) < max(fewer, 1):
        return False
    if shared and one.sides == other.sides and _told_alike(one, other):
        return True
    known = ontology().classes.get(one.type)
    if known and known.symmetric:
        return len(shared) > 1 or (bool(shared) and fewer == 1 and _shared_place(one, other))
    return _agents_agree(one, other)


def _agents_agree(one: Told, other: Told) -> bool:
    """The same agent, and the same target, place or object."""
    agents = one.of("agent", "participant") & other.of("agent", "participant")
    targets = one.of("target") & other.of("target")
    if not agents or (one.of("target") and other.of("target") and not targets):
        return False
    return bool(targets) or _shared_place(one, other) or len(agents) > 1


def _shared_place(one: Told, other: Told) -> bool:
    return bool(one.of("place") & other.of("place"))


def _places_agree(one: Told, other: Told, within: Callable[[str, str], bool]) -> bool:
    """Not two different places; a month or year needs the same one."""
    mine, theirs = one.of("place"), other.of("place")
    if mine & theirs:
        return True
    if not (_short(one) and _short(other)):
        return False
    return not mine or not theirs or any(within(a, b) or within(b, a) for a in mine for b in theirs)


def _compatible(one: frozenset[str], other: frozenset[str]) -> bool:
    return not one or not other or bool(one & other)


def _where_to_look(event: Told) -> Iterator[Block]:
    """Class, side or place, and time: told as precisely, more coarsely, or, for a coarse telling, more finely."""
    for side in sorted(event.of(*SIDES, "place")):
        for span in _spans(event):
            yield event.type, side, span, "told"
        for span in _spans(event)[:1]:
            yield event.type, side, span, "finer"


def _where_to_be_found(event: Told) -> Iterator[Block]:
    for side in sorted(event.of(*SIDES, "place")):
        for step, span in enumerate(_spans(event)):
            yield event.type, side, span, "finer" if step else "told"


def _spans(event: Told) -> list[str]:
    """The day, month or year of an event, whichever holds all of it, and the coarser ones around."""
    if ontology().is_a(event.type, "Statement") and not _short(event):
        return []
    around = [event.earliest[:size] for size in (10, 7, 4)]
    return [span for span in around if span and event.latest.startswith(span)]


def _days(facts: Facts, event: EventFact) -> tuple[str, str]:
    """When it lies at the earliest and latest; what happened on a day that is not told, shortly before the article."""
    account, published = event.account, facts.article.published or ""
    if account.earliest and account.latest:
        return account.earliest, account.latest
    if account.start or account.status not in TOLD or not DAY.fullmatch(published):
        return "", ""
    year = date(int(published[:4]), 1, 1)  # what crosses a year is in no block
    return max(date.fromisoformat(published) - timedelta(NEWS), year).isoformat(), published


def _told(facts: Facts, event: EventFact, nodes: Mapping[Key, str], begin: int, rank: int) -> Told:
    article, account = facts.article, event.account
    roles: dict[str, set[str]] = defaultdict(set)
    for role in account.roles:
        if node := nodes.get((article.content_hash, role.filler)):
            roles[role.name].add(node)
    earliest, latest = _days(facts, event)
    return Told(
        key=(article.content_hash, event.id),
        order=(when(article), article.content_hash, begin, rank),
        type=account.type,
        lang=article.lang,
        roles={name: frozenset(found) for name, found in roles.items()},
        start=account.start or "",
        earliest=earliest,
        latest=latest,
        words=frozenset().union(*(stems(each.quote) for each in event.evidence)),
    )
