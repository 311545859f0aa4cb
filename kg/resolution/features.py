"""What speaks for or against two being one. The docstring of a feature is the reason a person is shown."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from kg.resolution.members import Member, Post
from kg.vocabulary.names import INITIAL, MIDDLE_OPEN, SURNAME_ONLY, same_person_name
from kg.vocabulary.walks import meet, parted

ENOUGH_COMPANY = 1.5  # weight of shared names that is as good as it gets
ALIKE_TITLES = 0.5  # share of the shorter title
YEARS = 10  # that may lie between two articles of one person


@dataclass(slots=True)
class Profile:
    """What is known of someone from one or many articles."""

    names: set[str] = field(default_factory=set)
    posts: set[Post] = field(default_factory=set)
    company: set[str] = field(default_factory=set)
    walks: set[str] = field(default_factory=set)
    ages: set[int] = field(default_factory=set)
    homes: set[str] = field(default_factory=set)  # ids of the countries they are said to be of
    known: set[str] = field(default_factory=set)  # ids in the gazetteer; several where a person joined them
    alone: bool = False  # nobody else of that surname appears
    judged: bool = False  # a person joined some of it, so that names may contradict each other

    def add(self, other: Profile) -> None:
        """Takes over what another profile knows."""
        self.names |= other.names
        self.posts |= other.posts
        self.company |= other.company
        self.walks |= other.walks
        self.ages |= other.ages
        self.homes |= other.homes
        self.known |= other.known
        self.judged = self.judged or other.judged

    def callings(self) -> list[list[str]]:
        """The names, sorted; where a person joined contrary ones, those that agree with each other together."""
        found: list[list[str]] = []
        for name in sorted(self.names):
            home = next((names for names in found if not self.judged or _all_agree(name, names)), None)
            if home is None:
                found.append([name])
            else:
                home.append(name)
        return found


def profile(member: Member) -> Profile:
    """What one article says."""
    known = {member.known.id} if member.known else set()
    walks, ages, homes = set(member.walks), set(member.ages), set(member.homes)
    return Profile({member.name}, set(member.posts), set(member.company), walks, ages, homes, known)


def agreement(one: Profile, other: Profile) -> float:
    """How well the names agree, by the pair that agrees best; 0 where any two contradict each other."""
    return max((_agreement(a, b) for a in one.callings() for b in other.callings()), default=0.0)


def _agreement(one: Sequence[str], other: Sequence[str]) -> float:
    found = [same_person_name(a, b) for a in one for b in other]
    return max(found) if all(found) else 0.0


def _all_agree(name: str, others: Sequence[str]) -> bool:
    return all(same_person_name(name, other) for other in others)


def full_name(one: Profile, other: Profile, weights: Mapping[str, float]) -> float:
    """Given name and surname agree."""
    return float(agreement(one, other) >= MIDDLE_OPEN)


def initials(one: Profile, other: Profile, weights: Mapping[str, float]) -> float:
    """Same surname, initials agree."""
    return float(agreement(one, other) == INITIAL)


def surname(one: Profile, other: Profile, weights: Mapping[str, float]) -> float:
    """Same surname, no other name told."""
    return float(agreement(one, other) == SURNAME_ONLY)


def nobody_else(one: Profile, other: Profile, weights: Mapping[str, float]) -> float:
    """Nobody else of that surname appears."""
    return float(one.alone and other.alone)


def same_post(one: Profile, other: Profile, weights: Mapping[str, float]) -> float:
    """They hold the same post."""
    return float(any(a.of == b.of and alike(a.title, b.title) for a in one.posts for b in other.posts))


def same_body(one: Profile, other: Profile, weights: Mapping[str, float]) -> float:
    """Their posts are in the same body or country."""
    return float(bool({p.of for p in one.posts if p.of} & {p.of for p in other.posts if p.of}))


def other_posts(one: Profile, other: Profile, weights: Mapping[str, float]) -> float:
    """Their posts have nothing in common."""
    if not one.posts or not other.posts or same_body(one, other, weights):
        return 0.0
    return float(not any(alike(a.title, b.title) for a in one.posts for b in other.posts))


def other_walks(one: Profile, other: Profile, weights: Mapping[str, float]) -> float:
    """They are told of in different walks of life."""
    return float(not meet(one.walks, other.walks))


def other_calling(one: Profile, other: Profile, weights: Mapping[str, float]) -> float:
    """They are called differently, which one person may be."""
    told = other_posts(one, other, weights) or other_walks(one, other, weights)
    return float(parted(one.walks, other.walks) and not told)


def other_country(one: Profile, other: Profile, weights: Mapping[str, float]) -> float:
    """They are said to be of different countries."""
    return float(bool(one.homes and other.homes) and one.homes.isdisjoint(other.homes))


def other_age(one: Profile, other: Profile, weights: Mapping[str, float]) -> float:
    """Their ages lie too far apart."""
    return float(any(abs(a - b) > YEARS for a in one.ages for b in other.ages))


def same_company(one: Profile, other: Profile, weights: Mapping[str, float]) -> float:
    """Their articles speak of the same others."""
    shared = sum(weights.get(name, 0.0) for name in sorted(one.company & other.company))
    return min(1.0, shared / ENOUGH_COMPANY)


def no_company(one: Profile, other: Profile, weights: Mapping[str, float]) -> float:
    """Their articles have nobody and nothing in common."""
    return float(bool(one.company and other.company) and not one.company & other.company)


def alike(one: frozenset[str], other: frozenset[str]) -> bool:
    """Whether two titles or quotes share half of the shorter one's words."""
    return bool(one and other) and len(one & other) / min(len(one), len(other)) >= ALIKE_TITLES
