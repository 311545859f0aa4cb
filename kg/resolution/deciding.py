"""Judgements of people, found again in the facts at hand."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from kg.model import Evidence, Facts
from kg.resolution.clusters import Clusters
from kg.resolution.judgements import IS, NOT_SAME, SAME, Judgement, Spot, contradictions
from kg.resolution.members import Key, Member
from kg.vocabulary.gazetteer import Gazetteer, KnownEntity

SAID = "A person said so."


class Decisions:
    """Judgements by the referents they speak of; those of articles that are not here are left alone."""

    def __init__(self, articles: Iterable[Facts], judgements: Sequence[Judgement]) -> None:
        contradictions(judgements)
        self.judgements = judgements
        self._keys = {spot: key for facts in articles for spot, key in _spots(facts)} if judgements else {}

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
            if judgement.decision == decision and judgement.other:
                one, other = self._keys.get(judgement.one), self._keys.get(judgement.other)
                if one and other:
                    yield one, other


def _spots(facts: Facts) -> Iterator[tuple[Spot, Key]]:
    text = facts.article.content_hash
    for mention in facts.mentions:
        yield _spot(text, mention.evidence), (text, mention.refers_to)


def _spot(text: str, evidence: Evidence) -> Spot:
    return Spot(text, evidence.exact, evidence.begin)


def _named_so(id: str, member: Member) -> KnownEntity:
    """An entity the gazetteer does not have: its id is all that is known."""
    return KnownEntity(id, member.type, {member.lang: member.name}, {})
