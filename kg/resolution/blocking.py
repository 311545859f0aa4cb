"""Candidates without comparing everyone with everyone: those whose names sound alike share a block."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator

from kg.resolution.members import Member
from kg.vocabulary.names import fold, name_key, surname_key


def same_known(members: Iterable[Member]) -> Iterator[list[Member]]:
    """Members the gazetteer takes for one."""
    return _groups((member.known.id, member) for member in members if member.known)


def same_name(members: Iterable[Member]) -> Iterator[list[Member]]:
    """Members, no persons, that are called exactly the same, whatever the case and quotes."""
    return _groups(
        (form, member) for member in members if member.type != "Person" for form in {fold(member.name)} if form
    )


def same_sound(members: Iterable[Member]) -> Iterator[list[Member]]:
    """Members, no persons, whose names sound alike in other letters."""
    return _groups(
        (key, member) for member in members if member.type != "Person" for key in [name_key(member.name)] if key
    )


def persons(members: Iterable[Member]) -> Iterator[list[Member]]:
    """Persons whose surnames sound alike; the best told first, then by order."""
    for group in _groups((surname_key(m.name), m) for m in members if m.type == "Person" and surname_key(m.name)):
        yield sorted(group, key=lambda member: (_telling(member), member.order))


def _telling(member: Member) -> int:
    """0 for a full name, 1 for initials, 2 for a bare surname."""
    given = member.name.replace(".", ". ").split()[:-1]
    return 0 if any(len(word.rstrip(".")) > 1 for word in given) else 1 if given else 2


def _groups(pairs: Iterable[tuple[str, Member]]) -> Iterator[list[Member]]:
    groups: dict[str, list[Member]] = defaultdict(list)
    for key, member in pairs:
        groups[key].append(member)
    for key in sorted(groups):
        yield sorted(groups[key], key=lambda member: member.order)
