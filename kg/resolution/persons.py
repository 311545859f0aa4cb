"""Persons of one surname: full names first, then initials, then bare surnames, each to the cluster that fits best."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from kg.resolution.clusters import Clusters
from kg.resolution.features import Profile
from kg.resolution.members import Key, Member
from kg.resolution.scoring import ENOUGH, reasons, score
from kg.vocabulary.names import SURNAME_ONLY, fold, given_keys, same_person_name

CLEARLY = 0.5  # points the best must be ahead of the second where no full name decides
MANY = 30  # so many names of one surname, and nobody is alone


def join_persons(clusters: Clusters, group: Sequence[Member], weights: Mapping[str, float]) -> None:
    """Joins the members of a block, in their order, to the clusters that are there already."""
    alone = nobody_else(group)
    met = _Met(clusters)
    for member in group:
        root = clusters.root(member.key)
        if root in met:
            continue
        clusters.profiles[root].alone = alone
        if _tells_nothing(clusters.profiles[root]):
            continue
        home = _best(clusters, root, met.alike(root), weights)
        if home:
            reason = reasons(clusters.profiles[home], clusters.profiles[root], weights)
            clusters.join(home, root, reason)
        met.add(clusters.root(root))


class _Met:
    """The clusters of a block met so far, by given name: Anna need not be compared with every Peter."""

    def __init__(self, clusters: Clusters) -> None:
        self._clusters = clusters
        self._all: dict[Key, None] = {}
        self._by_given: dict[str, dict[Key, None]] = defaultdict(dict)

    def __contains__(self, root: Key) -> bool:
        return root in self._all

    def add(self, root: Key) -> None:
        """A cluster, new or grown."""
        self._all[root] = None
        for given in self._given(root) or {""}:
            self._by_given[given][root] = None

    def alike(self, root: Key) -> list[Key]:
        """Those whose given name may be the same; all of them for an initial or a surname alone."""
        givens = self._given(root)
        found = [key for given in sorted(givens | {""}) for key in self._by_given[given]] if givens else list(self._all)
        return list(dict.fromkeys(self._clusters.root(key) for key in found))

    def _given(self, root: Key) -> frozenset[str]:
        """None where any of the names leaves it open."""
        found = [given_keys(name) for name in sorted(self._clusters.profiles[root].names)]
        return frozenset().union(*found) if all(found) else frozenset()


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


def _tells_nothing(profile: Profile) -> bool:
    """A bare surname that others bear, and no post: whatever its company, that is not ENOUGH (scoring.WEIGHTS)."""
    return (
        not profile.alone and not profile.posts and all(" " not in name and "." not in name for name in profile.names)
    )


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
