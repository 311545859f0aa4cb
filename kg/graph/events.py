"""Event facts of many articles as events: each article's telling, and one summary of them all."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Container, Iterable, Mapping, Sequence
from dataclasses import replace
from math import prod

from kg.graph.accounts import Containers, join
from kg.graph.captions import captions
from kg.graph.entities import containers
from kg.graph.linking import LinkTable
from kg.model import Account, Entity, Event, EventFact, Facts, Role, Telling

Told = list[tuple[Facts, Telling]]  # from the earliest to the latest report


def events_of(articles: Sequence[Facts], table: LinkTable, entities: Sequence[Entity]) -> list[Event]:
    """Every event with evidence, sorted by id. `articles` are sorted by publication date."""
    by_id = {entity.id: entity for entity in entities}
    around = containers(entities)
    groups = [(facts, _by_node(facts, table)) for facts in articles]
    present = {*by_id, *(node for _, group in groups for node in group)}
    told: dict[str, Told] = defaultdict(list)
    for facts, group in groups:
        for node, events in group.items():
            accounts = [_resolved(facts, event.account, table, present - {node}) for event in events]
            told[node].append((facts, _telling(facts, events, accounts, around)))
    return [_event(node, told[node], by_id, around) for node in sorted(told)]


def together(confidences: Iterable[float]) -> float:
    """How sure we are when each telling may be wrong by itself: never quite, to two digits."""
    return round(min(0.99, 1 - prod(1 - confidence for confidence in confidences)), 2)


def _by_node(facts: Facts, table: LinkTable) -> dict[str, list[EventFact]]:
    """What the article tells of each event; what has no evidence is not told."""
    groups: dict[str, list[EventFact]] = defaultdict(list)
    for event in facts.events:
        if event.evidence:
            groups[table.node(facts, event.id)].append(event)
    return groups


def _resolved(facts: Facts, account: Account, table: LinkTable, present: Container[str]) -> Account:
    """The account with node ids for local ids; fillers that are not in the graph are left out."""
    roles = (Role(role.name, table.node(facts, role.filler)) for role in account.roles)
    return replace(account, roles=tuple(dict.fromkeys(role for role in roles if role.filler in present)))


def _telling(facts: Facts, events: Sequence[EventFact], accounts: Sequence[Account], around: Containers) -> Telling:
    evidence = dict.fromkeys(span for event in events for span in event.evidence)  # the fullest telling first
    return Telling(
        article=facts.article.node_id,
        account=join(accounts, around),
        evidence=tuple(evidence),
        confidence=together(event.confidence for event in events),
    )


def _event(node: str, told: Told, entities: Mapping[str, Entity], around: Containers) -> Event:
    tellings = tuple(telling for _, telling in told)
    account = join([telling.account for telling in tellings], around)
    return Event(
        id=node,
        labels=captions(account, entities, sorted({"en", *(facts.article.lang for facts, _ in told)})),
        account=account,
        confidence=together(telling.confidence for telling in tellings),
        tellings=tellings,
    )
