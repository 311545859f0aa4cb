"""How much there is, as a sentence tells it."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from kg.pipeline.build import Built
    from kg.pipeline.conclude import Sizes


def of_build(built: Built) -> str:
    """What a build did: articles read, known, skipped; what the graph holds; seconds."""
    skipped = f", {len(built.skipped)} skipped" if built.skipped else ""
    if built.sizes is None:
        return f"Nothing new: {plural(built.known, 'article')} known{skipped}. {built.seconds:.1f} s"
    known = f", {built.known:,} known" if built.known else ""
    read = f"{plural(built.read, 'article')} read{known}{skipped}."
    return f"{read} The graph holds {of_graph(built.sizes)}. {built.seconds:.1f} s"


def of_graph(sizes: Sizes) -> str:
    """8 articles, 40 entities …"""
    counted = {
        "article": sizes.articles,
        "entity": sizes.entities,
        "event": sizes.events,
        "statement": sizes.statements,
        "position": sizes.positions,
    }
    return ", ".join(plural(count, noun) for noun, count in counted.items())


def plural(count: int, noun: str) -> str:
    """1 entity, 2 entities."""
    many = noun[:-1] + "ies" if noun.endswith("y") else noun + "s"
    return f"{count:,} {noun if count == 1 else many}"
