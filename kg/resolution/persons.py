"""Persons of one surname: full names first, then initials, then bare surnames, each to the cluster that fits best."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from kg.resolution.clusters import Clusters
from kg.resolution.features import Profile
from kg.resolution.members import Key, Member
from kg.resolution.scoring import ENOUGH, reasons, score
from kg.vocabulary.names import SURNAME_ONLY, fold, same_person_name

CLEARLY = 0.5  # points the best must be ahead of the second where no full name decides
MANY = 30  # so many names of one surname, and nobody is alone


def join_persons(clusters: Clusters, group: Sequence[Member], weights: Mapping[str, float]) -> None:
    """Joins the members of a block, in their order, to the clusters that are there already."""
    alone = nobody_else(group)
    roots: list[Key] = []
    for member in group:
        root = clusters.root(member.key)
        if root in roots:
            continue
        clusters.profiles[root].alone = alone
        home = _best(clusters, root, roots, weights)
        if home:
            reason = reasons(clusters.profiles[home], clusters.profiles[root], weights)
            clusters.join(home, root, reason)
        roots = list(dict.fromkeys(clusters.root(key) for key in [*roots, root]))


def _best(clusters: Clusters, root: Key, roots: Sequence[Key], weights: Mapping[str, float]) -> Key | None:
    """The cluster that fits clearly best."""
    mine = clusters.profiles[root]
    scored = [
        (score(clusters.profiles[other], mine, weights), other) for other in roots if clusters.may_join(other, root)
    ]
    fitting = sorted(((points, other) for points, other in scored if points >= ENOUGH), reverse=True)
    if not fitting or (len(fitting) > 1 and fitting[0][0] - fitting[1][0] < CLEARLY and not _told_fully(mine)):
        return None
    return fitting[0][1]


def _told_fully(profile: Profile) -> bool:
    """Whether any of the names has a given name written out."""
    return any(" " in name and "." not in name for name in profile.names)


def nobody_else(group: Iterable[Member]) -> bool:
    """Whether all names of a block can be one person's."""
    names = sorted({fold(member.name) for member in group})
    if len(names) > MANY:
        return False
    pairs = ((one, other) for i, one in enumerate(names) for other in names[i + 1 :])
    return all(same_person_name(one, other) >= SURNAME_ONLY for one, other in pairs)
