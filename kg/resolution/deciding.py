"""Judgements of people, found again in the facts at hand."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from kg.model import Facts
from kg.resolution.clusters import Clusters
from kg.resolution.judgements import IS, NOT_SAME, SAME, Judgement, Spot, contradictions
from kg.resolution.members import Key, Member
from kg.resolution.spots import spot_of
from kg.vocabulary.gazetteer import Gazetteer, KnownEntity

SAID = "A person said so."


class Decisions:
    """Judgements by the referents they speak of; those of articles that are not here are left alone."""

    def __init__(self, articles: Iterable[Facts], judgements: Sequence[Judgement]) -> None:
        self.judgements = judgements
        self._keys = {spot: key for facts in articles for spot, key in _spots(facts)} if judgements else {}
        self._firsts = {key: spot for spot, key in reversed(self._keys.items())}
        contradictions([each for each in map(self._by_first, judgements) if not _parts_itself(each)])

    def keys(self, judgement: Judgement) -> tuple[Key | None, Key | None]:
        """The referents a judgement speaks of; None for what is not here."""
        other = self._keys.get(judgement.other) if judgement.other else None
        return self._keys.get(judgement.one), other

    def settle_known(self, members: Iterable[Member], gazetteer: Gazetteer) -> None:
        """Overrules what the gazetteer's names say."""
        by_key = {member.key: member for member in members}
        for judgement in self.judgements:
            member = by_key.get(self._keys.get(judgement.one, ("", "")))
            if judgement.decision == IS and judgement.known and member:
                member.known = gazetteer.by_id(judgement.known) or _named_so(judgement.known, member)
                member.reason = SAID

    def apply(self, clusters: Clusters) -> None:
        """Joins what was said to be the same, keeps apart what was said not to be."""
        for one, other in self._pairs(SAME):
            clusters.join(one, other, SAID, judged=True)
        for one, other in self._pairs(NOT_SAME):
            clusters.keep_apart(one, other)

    def _pairs(self, decision: str) -> Iterator[tuple[Key, Key]]:
        for judgement in self.judgements:
            one, other = self.keys(judgement)
            if judgement.decision == decision and one and other:
                yield one, other

    def _by_first(self, judgement: Judgement) -> Judgement:
        """The same of the first spot of each referent: an article may name one of them twice."""
        other = self._first(judgement.other) if judgement.other else None
        return replace(judgement, one=self._first(judgement.one), other=other)

    def _first(self, spot: Spot) -> Spot:
        key = self._keys.get(spot)
        return self._firsts[key] if key else spot


def check_judgements(articles: Iterable[Facts], judgements: Sequence[Judgement]) -> None:
    """Raises InvalidFacts where judgements contradict each other, also by way of what one article takes for one."""
    Decisions(articles, judgements)


def _parts_itself(judgement: Judgement) -> bool:
    """Whether it would part what its article takes for one, which no judgement can."""
    return judgement.decision == NOT_SAME and judgement.one == judgement.other


def _spots(facts: Facts) -> Iterator[tuple[Spot, Key]]:
    text = facts.article.content_hash
    for mention in facts.mentions:
        yield spot_of(text, mention.evidence), (text, mention.refers_to)


def _named_so(id: str, member: Member) -> KnownEntity:
    """An entity the gazetteer does not have: its id is all that is known."""
    return KnownEntity(id, member.type, {member.lang: member.name}, {})
