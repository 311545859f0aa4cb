"""What all shapes have in common: read from JSON, a field nobody knows is refused, not dropped."""

from __future__ import annotations

from typing import Any, ClassVar


class Shape:
    """Base of the dataclasses that stand in files."""

    __slots__ = ()
    __pydantic_config__: ClassVar[dict[str, Any]] = {"extra": "forbid"}
