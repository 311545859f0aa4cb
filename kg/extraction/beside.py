"""Titles beside names: next to one, or joined with a title that stands there."""

from __future__ import annotations

import itertools

from kg.extraction.cast import Span
from kg.extraction.holders import HolderReader
from kg.extraction.titles import Title


def beside(titles: list[Title], finder: HolderReader) -> dict[Title, list[Span]]:
    """Titles next to a name, and those that are coordinated with one next to a name."""
    found: dict[Title, list[Span]] = {}
    for title in titles:
        people = finder.before(title) or finder.after(title)
        if people:
            found[title] = people
    _drop_inner(found)
    for one, other in reversed(list(itertools.pairwise(titles))):
        if other in found and one not in found and _abuts(one, other, finder):
            found[one] = found[other]
    for joins in (_goes_on, _follows):
        for one, other in itertools.pairwise(titles):
            if one in found and other not in found and joins(one, other, finder):
                found[other] = found[one]
    for one, other in itertools.pairwise(titles):
        if other in found and one not in found and one.last - one.first == 1 and _follows(one, other, finder):
            found[one] = found[other]
    return found


def _drop_inner(found: dict[Title, list[Span]]) -> None:
    """советник президента Ильин is no president: of two titles, one in the other, the outer is held."""
    for outer, inner in itertools.permutations(list(found), 2):
        within = outer.first <= inner.first and inner.last <= outer.last
        both = outer in found and inner in found  # a title may lie in two others
        if within and both and {p.key for p in found[outer]} & {p.key for p in found[inner]}:
            del found[inner]


def _abuts(one: Title, other: Title, finder: HolderReader) -> bool:
    """министр обороны генерал армии Иванов; the commander, Admiral Swan."""
    between = finder.tokens[one.last : other.first]
    joined = not between or (len(between) == 1 and between[0].text == ",")
    return joined and _alike(one, other) and bool(finder.before(other))


def _goes_on(one: Title, other: Title, finder: HolderReader) -> bool:
    """Анна Шведова, министр обороны, *лидер* партии: the list of titles after a name."""
    comma = [token.text for token in finder.tokens[one.last : other.first]] == [","]
    return comma and _alike(one, other) and bool(finder.after(one)) and not finder.before(other)


def _alike(one: Title, other: Title) -> bool:
    """Of one sentence, case and number."""
    same = one.head.feat("Case") == other.head.feat("Case") and one.plural == other.plural
    return same and one.head.sentence == other.head.sentence


def _follows(one: Title, other: Title, finder: HolderReader) -> bool:
    """Joined by "and" alone: министр обороны *и* вице-премьер."""
    between = finder.tokens[one.last : other.first]
    return 0 < len(between) < 3 and between[0].pos == "CCONJ" and one.head.feat("Case") == other.head.feat("Case")
