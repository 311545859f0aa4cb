"""Issues: what was skipped or repaired, where, and why. Nothing is lost silently."""

from __future__ import annotations

from dataclasses import dataclass

from kg.model.shape import Shape


@dataclass(frozen=True, slots=True)
class Issue(Shape):
    """One sentence about one input; `skipped` tells whether it is missing from the graph."""

    where: str  # file, and line or record id where there is one
    reason: str
    skipped: bool = True
