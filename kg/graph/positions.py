"""Position facts of many articles as positions."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Container, Sequence

from kg.graph.choosing import choose, choose_plain
from kg.graph.linking import LinkTable
from kg.model import Facts, Position, PositionFact

Told = list[tuple[Facts, PositionFact]]  # from the earliest to the latest report


def positions_of(articles: Sequence[Facts], table: LinkTable, entities: Container[str]) -> list[Position]:
    """Every position whose holder is in the graph, sorted by id."""
    told: dict[str, Told] = defaultdict(list)
    for facts in articles:
        for position in facts.positions:
            if table.node(facts, position.holder) in entities:
                told[table.node(facts, position.id)].append((facts, position))
    return [_position(node, told[node], table, entities) for node in sorted(told)]


def _position(node: str, told: Told, table: LinkTable, entities: Container[str]) -> Position:
    owners = [table.node(facts, position.of) for facts, position in told if position.of]
    spans = {(facts.article.node_id, position.evidence) for facts, position in told}
    return Position(
        id=node,
        holder=choose_plain(table.node(facts, position.holder) for facts, position in told) or "",
        titles={lang: _title(told, lang) for lang in sorted({facts.article.lang for facts, _ in told})},
        of=choose_plain(owner for owner in owners if owner in entities),
        start=choose((position.start for _, position in told), _finer),
        end=choose((position.end for _, position in told), _finer),
        evidence=tuple(sorted(spans, key=lambda span: (span[0], span[1].begin, span[1].end))),
    )


def _title(told: Told, lang: str) -> str:
    return choose_plain(position.title for facts, position in told if facts.article.lang == lang) or ""


def _finer(a: str, b: str) -> bool:
    return a != b and a.startswith(b)
