"""Why mentions of several articles are one: each compared with the earliest, feature by feature, in words."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from kg.model import Facts, Link, one_per_text
from kg.resolution.deciding import SAID, Decisions
from kg.resolution.features import Profile, profile
from kg.resolution.judgements import IS, SAME, Judgement, Spot
from kg.resolution.members import Key, Member, members_of
from kg.resolution.persons import nobody_else
from kg.resolution.resolve import SAME_KNOWN, SAME_NAME, SAME_SOUND, settle
from kg.resolution.scoring import ENOUGH, company_weights, told
from kg.resolution.spots import first_spots
from kg.vocabulary.gazetteer import gazetteer
from kg.vocabulary.names import fold, same_sounding, surname_key

BEFORE = "Joined in an earlier step: {}"


@dataclass(frozen=True, slots=True)
class Reason:
    """What speaks for or against it, and its points; None where it decides alone."""

    text: str
    points: float | None = None


@dataclass(frozen=True, slots=True)
class Appearance:
    """How one article names an entity, and why this is the one that `beside` names."""

    spot: Spot
    article: str  # its id
    lang: str
    names: tuple[str, ...]
    beside: Spot | None = None  # None for the earliest
    reasons: tuple[Reason, ...] = ()


def why(facts: Iterable[Facts], links: Sequence[Link], judgements: Sequence[Judgement], node: str) -> list[Appearance]:
    """How each article names a node, from the earliest, and what makes it the same as the earliest."""
    articles = one_per_text(facts)
    by_article = [members_of(each) for each in articles]
    decisions = Decisions(articles, judgements)
    settle(articles, by_article, gazetteer(), decisions)
    reasons = {(link.article, link.local): link.reason for link in links if link.node == node}
    members = [member for found in by_article for member in found]
    theirs = sorted((member for member in members if member.key in reasons), key=lambda member: member.order)
    compared = _Compared(members, theirs, decisions, company_weights(by_article))
    spots = {key: spot for each in articles for key, spot in first_spots(each).items()}
    ids = {each.article.content_hash: each.article.id for each in articles}
    return [_appearance(member, theirs, compared, spots, ids, reasons[member.key]) for member in theirs]


def _appearance(
    member: Member,
    members: Sequence[Member],
    compared: _Compared,
    spots: Mapping[Key, Spot],
    ids: Mapping[str, str],
    step: str,
) -> Appearance:
    """Compared with the earliest; where that is not enough, with the first with which it is."""
    others = [other for other in members if other is not member] if member is not members[0] else []
    beside = next((other for other in others if compared.enough(other, member)), next(iter(others), None))
    reasons = tuple(compared.reasons(beside, member)) if beside else ()
    if beside and not compared.enough(beside, member) and step:
        reasons += (Reason(BEFORE.format(step)),)
    spot = spots[beside.key] if beside else None
    return Appearance(spots[member.key], ids[member.key[0]], member.lang, member.names, spot, reasons)


class _Compared:
    """Members two by two, as resolution compares them."""

    def __init__(
        self, members: Iterable[Member], theirs: Iterable[Member], decisions: Decisions, weights: Mapping[str, float]
    ) -> None:
        self._decisions = decisions
        self._weights = weights
        sounds = {surname_key(member.name) for member in theirs if member.type == "Person"}
        namesakes: dict[str, list[Member]] = {sound: [] for sound in sounds}
        for member in members:
            if member.type == "Person" and surname_key(member.name) in sounds:
                namesakes[surname_key(member.name)].append(member)
        self._alone = {sound: nobody_else(group) for sound, group in namesakes.items()}

    def reasons(self, one: Member, other: Member) -> Iterator[Reason]:
        """What decides alone first, then what was weighed."""
        yield from self._judged(one, other)
        yield from _known(one, other)
        if one.type == other.type == "Person":
            yield from (Reason(text, points) for text, points in self._weighed(one, other))
        elif one.name and fold(one.name) == fold(other.name):
            yield Reason(SAME_NAME)
        elif one.lang != other.lang and same_sounding(one.name, other.name):
            yield Reason(SAME_SOUND)

    def enough(self, one: Member, other: Member) -> bool:
        """Whether these two alone are reason to join them."""
        reasons = list(self.reasons(one, other))
        decided = any(reason.points is None for reason in reasons)
        return decided or sum(reason.points or 0.0 for reason in reasons) >= ENOUGH

    def _judged(self, one: Member, other: Member) -> Iterator[Reason]:
        for number, judgement in enumerate(self._decisions.judgements, start=1):
            if judgement.decision == SAME and set(self._decisions.keys(judgement)) == {one.key, other.key}:
                yield Reason(f"{SAID} (judgement {number}: the same)")
            speaks = self._decisions.keys(judgement)[0] in (one.key, other.key)
            if judgement.decision == IS and speaks and _id(one) == _id(other) == judgement.known:
                yield Reason(f"{SAID} (judgement {number}: it is {judgement.known})")

    def _weighed(self, one: Member, other: Member) -> list[tuple[str, float]]:
        return told(self._profile(one), self._profile(other), self._weights)

    def _profile(self, member: Member) -> Profile:
        found = profile(member)
        found.alone = self._alone[surname_key(member.name)]
        return found


def _known(one: Member, other: Member) -> Iterator[Reason]:
    """That both are the same known one, and how each was recognised."""
    if one.known is not None and one.known.id == _id(other):
        yield Reason(f"{SAME_KNOWN} ({one.known.id})")
        how = dict.fromkeys(reason for reason in (one.reason, other.reason) if reason and reason != SAID)
        yield from (Reason(reason) for reason in how)


def _id(member: Member) -> str | None:
    return member.known.id if member.known else None
