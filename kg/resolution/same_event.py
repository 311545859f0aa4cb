"""Which events of different articles are one: class, dates, participants and places agree, or words do."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from datetime import date, timedelta

from kg.resolution.features import alike
from kg.resolution.telling import NEWS, SIDES, Told
from kg.vocabulary.akin import is_worded, telling_class
from kg.vocabulary.ontology import ontology

Block = tuple[str, str, str, str]  # class, node or word, time, whether told so or more finely
QUOTE_WORDS = 4  # what is told in fewer words than these is not compared by them
COPIED = 0.8  # share of the words of both that a sentence and its near-copy have in common
SUBJECT_WORDS = 3  # that two tellings of a document share, the verb among them
ANCHORS = 3  # words by which what has neither sides nor place is looked for


def same_events(events: Iterable[Told], within: Callable[[str, str], bool]) -> list[list[Told]]:
    """Groups of events that are one, each agreeing with all others; `within`: whether a place lies in another."""
    groups: list[list[Told]] = []
    blocks: dict[Block, set[int]] = defaultdict(set)
    for event in sorted(events, key=lambda event: (_is_loose(event), event.order)):
        near = sorted({index for block in _where_to_look(event) for index in blocks[block]})
        homes = [i for i in near if all(same(event, other, within) for other in groups[i])]
        home = homes[0] if len(homes) == 1 or (homes and not _is_loose(event)) else len(groups)
        if home == len(groups):
            groups.append([])
        groups[home].append(event)
        for block in _where_to_be_found(event):
            blocks[block].add(home)
    return [sorted(group, key=lambda event: event.order) for group in groups]


def same(one: Told, other: Told, within: Callable[[str, str], bool]) -> bool:
    """Whether two tellings are of one event."""
    if telling_class(one.type) != telling_class(other.type) or one.key[0] == other.key[0]:
        return False
    if not dates_agree(one, other):
        return False
    if ontology().is_a(one.type, "Statement"):
        return one.type == other.type and _same_words(one, other)
    if _copied(one, other):
        return _compatible(one.sides, other.sides) and _compatible(one.of("place"), other.of("place"))
    if is_worded(one.type) and _same_subject(one, other):
        return True
    return _same_sides(one, other) and _places_agree(one, other, within)


def _is_loose(event: Told) -> bool:
    """Whether its day is not told: it may be any of two that lie near, and then it is neither."""
    return not event.by_day and not ontology().is_a(event.type, "Statement")


def dates_agree(one: Told, other: Told) -> bool:
    """The same day, or a day inside the days, month or year the other tells; without any date nothing agrees."""
    return bool(one.earliest and other.earliest) and one.earliest <= other.latest and other.earliest <= one.latest


def _same_words(one: Told, other: Told) -> bool:
    """One speaker at one time to the same people, in one language, in much the same words."""
    sides = bool(one.of("speaker", "agent") & other.of("speaker", "agent")) and _compatible(
        one.of("addressee"), other.of("addressee")
    )
    return sides and _near(one, other) and _told_alike(one, other)


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


def _same_subject(one: Told, other: Told) -> bool:
    """Whoever acts for one state, and much the same about: the paper that a ministry publishes is its country's."""
    return _subjects_alike(one, other) and _agents_match(one, other) and _targets_fit(one, other)


def _subjects_alike(one: Told, other: Told) -> bool:
    """Much the same words of one language, names left out."""
    enough = len(one.subject & other.subject) >= SUBJECT_WORDS
    return one.lang == other.lang and enough and alike(one.subject, other.subject)


def _same_sides(one: Told, other: Told) -> bool:
    """Two shared sides, or who did it and to whom; coarse dates need all sides of the shorter telling.

    Where both name one side only, and the same, the words must be much the same.
    """
    shared = one.sides & other.sides
    fewer = min(len(one.sides), len(other.sides))
    by_day = one.by_day and other.by_day
    if not by_day and len(shared) < max(fewer, 1):
        return False
    if shared and one.sides == other.sides and _told_alike(one, other):
        return True
    known = ontology().classes.get(one.type)
    if not known or not known.symmetric:
        return _agents_agree(one, other)
    if one.type != other.type or len(shared) < 2:
        whole = fewer > 1 and len(shared) == fewer
        alone = one.type == other.type and bool(shared) and fewer == 1 and _shared_place(one, other)
        return whole or alone or (by_day and _same_states(one, other))
    return True


def _same_states(one: Told, other: Told) -> bool:
    """At one place, and the one tells of the countries for which the sides of the other act: all, two at least."""
    fewer = min(len(one.sides), len(other.sides))
    return fewer > 1 and _shared_place(one, other) and _matched(one, other, one.sides, other.sides) == fewer


def _matched(one: Told, other: Told, mine: frozenset[str], theirs: frozenset[str]) -> int:
    """How many are the same, or one the country for which the other acts; two who act for it are not the same."""
    left, right = mine - theirs, theirs - mine
    upward = {(side, one.states[side]) for side in left if one.states.get(side) in right}
    downward = {(other.states[side], side) for side in right if other.states.get(side) in left}
    pairs = upward | downward
    return len(mine & theirs) + min(len({a for a, _ in pairs}), len({b for _, b in pairs}))


def _agents_agree(one: Told, other: Told) -> bool:
    """The same agent, and the same target, place or object; or the same target, told in much the same words."""
    targets = one.of("target") & other.of("target")
    if not _targets_fit(one, other):
        return False
    if not _agents_match(one, other):
        unsaid = not _agents(one) or not _agents(other)
        return bool(targets) and unsaid and _near(one, other) and _subjects_alike(one, other)
    return bool(targets) or _shared_place(one, other) or len(_agents(one) & _agents(other)) > 1


def _near(one: Told, other: Told) -> bool:
    """Whether both are told within a few days."""
    return _short(one) and _short(other)


def _agents(told: Told) -> frozenset[str]:
    return told.of("agent", "participant")


def _agents_match(one: Told, other: Told) -> bool:
    """An agent in common, or one that acts for the other."""
    return _matched(one, other, _agents(one), _agents(other)) > 0


def _targets_fit(one: Told, other: Told) -> bool:
    return _compatible(one.of("target"), other.of("target"))


def _shared_place(one: Told, other: Told) -> bool:
    return bool(one.of("place") & other.of("place"))


def _places_agree(one: Told, other: Told, within: Callable[[str, str], bool]) -> bool:
    """Not two different places; where the days are not told, the same one, and no further: that may be two events."""
    mine, theirs = one.of("place"), other.of("place")
    shared = mine & theirs
    if shared:
        return _near(one, other) or all(any(within(a, b) or within(b, a) for b in shared) for a in mine ^ theirs)
    if not _near(one, other):
        return False
    return not mine or not theirs or any(within(a, b) or within(b, a) for a in mine for b in theirs)


def _compatible(one: frozenset[str], other: frozenset[str]) -> bool:
    return not one or not other or bool(one & other)


def _where_to_look(event: Told) -> Iterator[Block]:
    """Class, side or place, and time: told as precisely, more coarsely, or, for a coarse telling, more finely."""
    for anchor in _anchors(event):
        for span in _spans(event):
            yield telling_class(event.type), anchor, span, "told"
        for span in _spans(event)[:1]:
            yield telling_class(event.type), anchor, span, "finer"


def _where_to_be_found(event: Told) -> Iterator[Block]:
    for anchor in _anchors(event):
        for step, span in enumerate(_spans(event)):
            yield telling_class(event.type), anchor, span, "finer" if step else "told"


def _anchors(event: Told) -> list[str]:
    """Sides, their countries, places; what has none is looked for by its first words, as only a copy is the same."""
    nodes = event.of(*SIDES, "place")
    countries = {event.states[side] for side in event.sides if side in event.states}
    return sorted(nodes | countries) or sorted(event.words)[:ANCHORS]


def _spans(event: Told) -> list[str]:
    """The day, month or year of an event, whichever holds all of it, and the coarser ones around."""
    if ontology().is_a(event.type, "Statement") and not _short(event):
        return []
    around = [event.earliest[:size] for size in (10, 7, 4)]
    return [span for span in around if span and event.latest.startswith(span)]
