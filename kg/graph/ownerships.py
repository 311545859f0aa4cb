"""Ownership facts of many articles as ownerships: one for each owner and what is owned."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence

from kg.graph.linking import LinkTable
from kg.model import Entity, Evidence, Facts, Ownership, OwnershipFact, make_id
from kg.vocabulary.ontology import ontology

Spans = set[tuple[str, Evidence]]


def ownerships_of(articles: Sequence[Facts], table: LinkTable, entities: Iterable[Entity]) -> list[Ownership]:
    """Every ownership whose two sides are in the graph, are two, and of the classes it takes, sorted by id."""
    types = {entity.id: entity.type for entity in entities}
    told: dict[tuple[str, str], Spans] = defaultdict(set)
    for facts in articles:
        for fact in facts.ownerships:
            owner, owned = table.node(facts, fact.owner), table.node(facts, fact.owned)
            if owner != owned and may_own(types.get(owner), types.get(owned)):
                told[owner, owned].add((facts.article.node_id, fact.evidence))
    return sorted((_ownership(*sides, spans) for sides, spans in told.items()), key=lambda each: each.id)


def ownership_id(facts: Facts, fact: OwnershipFact, table: LinkTable) -> str:
    """The node an ownership of an article is."""
    return _id(table.node(facts, fact.owner), table.node(facts, fact.owned))


def may_own(owner: str | None, owned: str | None) -> bool:
    """Whether the ontology lets one of these classes own one of the other."""
    owns = ontology().properties["owns"]
    return _is_any(owner, owns.domain) and _is_any(owned, owns.range)


def _is_any(kind: str | None, classes: Sequence[str]) -> bool:
    return kind is not None and any(ontology().is_a(kind, each) for each in classes)


def _ownership(owner: str, owned: str, spans: Spans) -> Ownership:
    ordered = sorted(spans, key=lambda span: (span[0], span[1].begin, span[1].end))
    return Ownership(_id(owner, owned), owner, owned, tuple(ordered))


def _id(owner: str, owned: str) -> str:
    return make_id("ownership", owner, owned)
