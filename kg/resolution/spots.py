"""Where an entity of the graph is named: a spot in each of its articles, which a judgement can speak of."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from kg.model import Evidence, Facts, Link, Mention
from kg.resolution.judgements import Spot
from kg.resolution.members import Key, Member, members_of


def spots_of(facts: Iterable[Facts], links: Iterable[Link], node: str) -> list[Spot]:
    """Where a node is first named in each of its articles, from the earliest."""
    keys = {(link.article, link.local) for link in links if link.node == node}
    spots, members = _of_keys(facts, keys)
    return [spots[member.key] for member in sorted(members, key=lambda member: member.order)]


def first_spots(facts: Facts) -> dict[Key, Spot]:
    """Where each referent of an article is first named, or, without a name, first meant."""
    text, found = facts.article.content_hash, {}
    for mention in sorted(facts.mentions, key=_telling, reverse=True):
        found[text, mention.refers_to] = spot_of(text, mention.evidence)
    return found


def key_at(facts: Facts, begin: int) -> Key | None:
    """The referent of the mention that begins there, a name before a description."""
    here = [mention for mention in facts.mentions if mention.evidence.begin == begin]
    return (facts.article.content_hash, min(here, key=_telling).refers_to) if here else None


def spot_of(text: str, evidence: Evidence) -> Spot:
    """The spot of an article, told by its content hash."""
    return Spot(text, evidence.exact, evidence.begin)


def _telling(mention: Mention) -> tuple[bool, int]:
    return mention.kind != "name", mention.evidence.begin


def _of_keys(facts: Iterable[Facts], keys: set[Key]) -> tuple[dict[Key, Spot], Sequence[Member]]:
    texts = {text for text, _ in keys}
    theirs = [each for each in facts if each.article.content_hash in texts]
    spots = {key: spot for each in theirs for key, spot in first_spots(each).items()}
    return spots, [member for each in theirs for member in members_of(each) if member.key in keys]
