"""Which events of different articles are one: same class, agreeing dates, participants and places."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass

from kg.model import EventFact, Facts
from kg.resolution.features import alike
from kg.resolution.members import Key, Order, number, ranks, stems, when
from kg.vocabulary.ontology import ontology

DAY = re.compile(r"\d{4}-\d\d-\d\d")
Block = tuple[str, str, str, str]  # class, node, time, whether told so or more finely
SIDES = ("participant", "agent", "target", "speaker", "addressee", "mediator", "host")
QUOTE_WORDS = 4  # statements in fewer words than these are not compared


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
    words: frozenset[str]  # of what is said, for statements

    def of(self, *roles: str) -> frozenset[str]:
        """Nodes in any of these roles."""
        return frozenset().union(*(self.roles.get(role, frozenset()) for role in roles))

    @property
    def by_day(self) -> bool:
        """Whether the day is told."""
        return bool(DAY.fullmatch(self.start)) or bool(self.earliest and self.earliest == self.latest)


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
    return _same_sides(one, other) and _places_agree(one, other, within)


def dates_agree(one: Told, other: Told) -> bool:
    """The same day, or a day inside the month or year the other tells; without any date nothing agrees."""
    if one.by_day and other.by_day:
        return one.earliest == other.earliest
    return bool(one.earliest and other.earliest) and one.earliest <= other.latest and other.earliest <= one.latest


def _same_words(one: Told, other: Told) -> bool:
    """One speaker on one day to the same people, in one language, in much the same words."""
    sides = bool(one.of("speaker", "agent") & other.of("speaker", "agent")) and _compatible(
        one.of("addressee"), other.of("addressee")
    )
    if not sides or not one.by_day or not other.by_day or one.lang != other.lang:
        return False
    return min(len(one.words), len(other.words)) >= QUOTE_WORDS and alike(one.words, other.words)


def _same_sides(one: Told, other: Told) -> bool:
    """Two shared sides, or who did it and to whom; coarse dates need all sides of the shorter telling."""
    shared = one.of(*SIDES) & other.of(*SIDES)
    fewer = min(len(one.of(*SIDES)), len(other.of(*SIDES)))
    if not (one.by_day and other.by_day) and len(shared) < max(fewer, 1):
        return False
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
    """Not two different places; a coarse date needs the same one."""
    mine, theirs = one.of("place"), other.of("place")
    if mine & theirs:
        return True
    if not (one.by_day and other.by_day):
        return False
    return not mine or not theirs or any(within(a, b) or within(b, a) for a in mine for b in theirs)


def _compatible(one: frozenset[str], other: frozenset[str]) -> bool:
    return not one or not other or bool(one & other)


def _where_to_look(event: Told) -> Iterator[Block]:
    """Class, side and time: told as precisely, more coarsely, or, for a coarse telling, more finely."""
    for side in sorted(event.of(*SIDES)):
        for span in _spans(event):
            yield event.type, side, span, "told"
        for span in _spans(event)[:1]:
            yield event.type, side, span, "finer"


def _where_to_be_found(event: Told) -> Iterator[Block]:
    for side in sorted(event.of(*SIDES)):
        for step, span in enumerate(_spans(event)):
            yield event.type, side, span, "finer" if step else "told"


def _spans(event: Told) -> list[str]:
    """The day, month or year of an event, whichever holds all of it, and the coarser ones around."""
    if ontology().is_a(event.type, "Statement") and not event.by_day:
        return []
    around = [event.earliest[:size] for size in (10, 7, 4)]
    return [span for span in around if span and event.latest.startswith(span)]


def _told(facts: Facts, event: EventFact, nodes: Mapping[Key, str], begin: int, rank: int) -> Told:
    article, account = facts.article, event.account
    roles: dict[str, set[str]] = defaultdict(set)
    for role in account.roles:
        if node := nodes.get((article.content_hash, role.filler)):
            roles[role.name].add(node)
    return Told(
        key=(article.content_hash, event.id),
        order=(when(article), article.content_hash, begin, rank),
        type=account.type,
        lang=article.lang,
        roles={name: frozenset(found) for name, found in roles.items()},
        start=account.start or "",
        earliest=account.earliest or "",
        latest=account.latest or "",
        words=frozenset().union(*(stems(each.quote) for each in event.evidence)),
    )
