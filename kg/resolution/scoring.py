"""The features of persons, weighed and added up; what was added is what is told."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Callable, Iterable, Mapping

from kg.resolution import features
from kg.resolution.features import Profile
from kg.resolution.members import Member

Feature = Callable[[Profile, Profile, Mapping[str, float]], float]
# Chosen so that a full name decides unless posts (or callings) and company both speak against it, or walks of life, or
# ages, or the countries they are said to be of; initials need one thing more, and a bare surname needs two: nobody else
# of that name, and the same post or company.
WEIGHTS: dict[Feature, float] = {
    features.full_name: 4.0,
    features.initials: 2.0,
    features.surname: 0.5,
    features.nobody_else: 1.0,
    features.same_post: 2.0,
    features.same_body: 0.5,
    features.same_company: 1.5,
    features.other_posts: -1.5,
    features.other_calling: -1.5,
    features.other_walks: -3.0,
    features.other_country: -2.5,
    features.other_age: -5.0,
    features.no_company: -1.0,
}
ENOUGH = 2.75


def score(one: Profile, other: Profile, weights: Mapping[str, float]) -> float:
    """How strongly two profiles are one person; ENOUGH joins. 0 where their names contradict each other."""
    return sum(points for _, points in told(one, other, weights))


def told(one: Profile, other: Profile, weights: Mapping[str, float]) -> list[tuple[str, float]]:
    """(reason, points) of every feature that says something, the weightiest first."""
    if not features.agreement(one, other):
        return []
    points = [(reason(feature), weight * feature(one, other, weights)) for feature, weight in WEIGHTS.items()]
    return sorted((each for each in points if each[1]), key=lambda each: (-abs(each[1]), each[0]))


def reasons(one: Profile, other: Profile, weights: Mapping[str, float]) -> str:
    """What speaks for it, in words."""
    return " ".join(text for text, points in told(one, other, weights) if points > 0)


def reason(feature: Callable[..., object]) -> str:
    """What a feature says of itself."""
    return (feature.__doc__ or "").strip()


def company_weights(articles: Iterable[Iterable[Member]]) -> dict[str, float]:
    """How telling it is to appear together with someone: near 1 for the rare, near 0 for whom all speak of."""
    counts: Counter[str] = Counter()
    number = 0
    for members in articles:
        number += 1
        counts.update({member.called for member in members if member.called})
    return {name: math.log((number + 2) / count) / math.log(number + 2) for name, count in sorted(counts.items())}
