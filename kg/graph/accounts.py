"""Many accounts of one event as a single account: roles joined, everything else chosen."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from kg.graph.choosing import choose, choose_plain, choose_status, choose_type, choose_when
from kg.model import Account, Role
from kg.vocabulary.ontology import ontology

Containers = Mapping[str, frozenset[str]]  # entity id → all places it lies in


def join(accounts: Sequence[Account], containers: Containers) -> Account:
    """What the accounts say together; they come from the earliest to the latest report, fillers are node ids."""
    start, end, earliest, latest = choose_when(accounts)
    return Account(
        type=choose_type(account.type for account in accounts),
        roles=_roles(accounts, containers),
        start=start,
        end=end,
        earliest=earliest,
        latest=latest,
        duration=choose_plain(account.duration for account in accounts),
        status=choose_status(account.status for account in accounts),
        topic=choose_plain(account.topic for account in accounts),
    )


def in_own_voice(account: Account) -> bool:
    """Whether the article says it itself."""
    return not account.fillers("attributedTo")


def _roles(accounts: Sequence[Account], containers: Containers) -> tuple[Role, ...]:
    """Everyone's roles; one place and one occasion; whose word it is only where nobody says it in their own voice."""
    chosen = {name: _chosen(name, accounts, containers) for name in ("place", "madeAt")}
    if any(in_own_voice(account) for account in accounts):
        chosen["attributedTo"] = ()
    told = dict.fromkeys(role for account in accounts for role in account.roles)
    kept = [role for role in told if role.filler in chosen.get(role.name, (role.filler,))]
    return tuple(role for role in kept if not any(_sharper(other, role) for other in kept))


def _chosen(name: str, accounts: Sequence[Account], containers: Containers) -> tuple[str, ...]:
    told = [tuple(account.fillers(name)) or None for account in accounts]
    return choose(told, lambda a, b: a != b and _within(a, b, containers)) or ()


def _within(a: Sequence[str], b: Sequence[str], containers: Containers) -> bool:
    """Whether a names all of b, or what lies in it: the hotel and Geneva, Geneva and Switzerland."""
    return all(any(x == y or y in containers.get(x, ()) for x in a) for y in b)


def _sharper(one: Role, other: Role) -> bool:
    """Whether `one` says more of the same filler: an agent is a participant."""
    return one.filler == other.filler and one.name != other.name and ontology().is_a(one.name, other.name)
