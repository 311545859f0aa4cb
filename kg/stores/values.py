"""What comes back over Bolt, as plain Python: the one place where the driver's types end."""

from __future__ import annotations

from typing import Any

Row = dict[str, Any]


def plain(value: Any) -> Any:
    """Dates, times and durations as ISO strings; nodes, relationships and paths as dicts and lists."""
    if isinstance(value, str | int | float | bool | None):
        return value
    if isinstance(value, list):
        return [plain(item) for item in value]
    if isinstance(value, dict):
        return {key: plain(item) for key, item in value.items()}
    return _from_driver(value)


def _from_driver(value: Any) -> Any:
    from neo4j import graph

    if isinstance(value, graph.Node):
        return {"labels": sorted(value.labels), **plain(dict(value))}
    if isinstance(value, graph.Relationship):
        return {"type": value.type, **plain(dict(value))}
    if isinstance(value, graph.Path):
        return [plain(step) for pair in zip(value.nodes, value.relationships, strict=False) for step in pair] + [
            plain(value.end_node)
        ]
    return value.iso_format() if hasattr(value, "iso_format") else str(value)
