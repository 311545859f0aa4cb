"""Union-find that never joins two known entities, two classes, two names or what a person keeps apart."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence

from kg.resolution.features import agreement, profile
from kg.resolution.members import Key, Member
from kg.vocabulary.ontology import ontology


class Clusters:
    """Members, joined step by step. `root` is the cluster's first member by order."""

    def __init__(self, members: Sequence[Member]) -> None:
        self.members = {member.key: member for member in members}
        self._up = {member.key: member.key for member in members}
        self.inside = {member.key: [member] for member in members}
        self.profiles = {member.key: profile(member) for member in members}
        self._apart: dict[Key, set[Key]] = defaultdict(set)

    def root(self, key: Key) -> Key:
        """The member that stands for the cluster."""
        while self._up[key] != key:
            self._up[key] = key = self._up[self._up[key]]
        return key

    def keep_apart(self, one: Key, other: Key) -> None:
        """A person said so: these two never meet."""
        first, second = self.root(one), self.root(other)
        self._apart[first].add(second)
        self._apart[second].add(first)

    def may_join(self, one: Key, other: Key) -> bool:
        """Whether nothing forbids that two clusters become one."""
        first, second = self.root(one), self.root(other)
        if first == second or second in self._apart[first]:
            return first == second
        known, known2 = self.profiles[first].known, self.profiles[second].known
        if known and known2:
            return bool(known & known2)
        return same_class(self.members[first].type, self.members[second].type) and self._names_agree(first, second)

    def join(self, one: Key, other: Key, reason: str, judged: bool = False) -> bool:
        """Makes two clusters one if nothing forbids it, or a person judged so. True if they are one."""
        if not judged and not self.may_join(one, other):
            return False
        first, second = sorted((self.root(one), self.root(other)), key=lambda key: self.members[key].order)
        if first == second:
            return True
        newcomer = self.members[self.root(other)]
        newcomer.reason = newcomer.reason or reason
        self._merge(first, second)
        self.profiles[first].judged = self.profiles[first].judged or judged
        return True

    def clusters(self) -> Iterable[list[Member]]:
        """Every cluster, its members and itself in order."""
        roots = sorted((key for key, up in self._up.items() if key == up), key=lambda key: self.members[key].order)
        return (sorted(self.inside[root], key=lambda member: member.order) for root in roots)

    def _merge(self, first: Key, second: Key) -> None:
        self._up[second] = first
        self.inside[first] += self.inside.pop(second)
        self.profiles[first].add(self.profiles.pop(second))
        for other in self._apart.pop(second, set()):
            self._apart[other].discard(second)
            self._apart[other].add(first)
            self._apart[first].add(other)

    def _names_agree(self, first: Key, second: Key) -> bool:
        persons = self.members[first].type == self.members[second].type == "Person"
        return not persons or agreement(self.profiles[first], self.profiles[second]) > 0


def same_class(one: str, other: str) -> bool:
    """Whether one class is the other or above it."""
    return ontology().is_a(one, other) or ontology().is_a(other, one)
