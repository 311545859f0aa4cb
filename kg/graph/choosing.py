"""One value out of many tellings: the finest of those that agree, then the most told, then the latest."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable
from typing import TypeVar

from kg.model import Account
from kg.vocabulary.ontology import ontology

T = TypeVar("T")
When = tuple[str | None, str | None, str | None, str | None]  # start, end, earliest, latest


def choose(values: Iterable[T | None], finer: Callable[[T, T], bool]) -> T | None:
    """The chosen of `values`, given by telling from the earliest to the latest report; None tells nothing."""
    told = [value for value in values if value is not None]
    counts = Counter(told)
    latest = {value: place for place, value in enumerate(told)}
    # What is finer than another is told by both, so it always has more support than the coarser.
    support = {v: sum(n for w, n in counts.items() if v == w or finer(v, w)) for v in counts}
    return max(counts, key=lambda value: (support[value], latest[value]), default=None)


def choose_plain(values: Iterable[T | None]) -> T | None:
    """The chosen of values that are equal or contradict each other."""
    return choose(values, lambda _, __: False)


def choose_type(types: Iterable[str]) -> str:
    """The chosen class: Demand is finer than Statement."""
    return choose(types, lambda a, b: ontology().is_a(a, b)) or "Event"


def choose_status(statuses: Iterable[str]) -> str:
    """The chosen status: what has occurred was planned before."""
    known = ontology().statuses
    return choose(statuses, lambda a, b: a in known and b in known[a].ancestors) or "occurred"


def choose_when(accounts: Iterable[Account]) -> When:
    """The chosen dates, all four of the same telling."""
    whens = [(a.start, a.end, a.earliest, a.latest) for a in accounts]
    return choose([when for when in whens if any(when)], _finer_when) or (None, None, None, None)


def _finer_when(a: When, b: When) -> bool:
    if a[2] and a[3] and b[2] and b[3]:
        return a != b and b[2] <= a[2] and a[3] <= b[3]
    return bool(a[0] and b[0] and a[0] != b[0] and a[0].startswith(b[0]))
