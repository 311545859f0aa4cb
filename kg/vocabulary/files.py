"""Where the vocabulary lies: beside the package in a checkout, inside it in a wheel."""

from __future__ import annotations

from pathlib import Path

PACKAGE = Path(__file__).resolve().parent.parent


def data_dir(name: str) -> Path:
    """The folder `schema` or `cypher`."""
    inside = PACKAGE / name
    return inside if inside.is_dir() else PACKAGE.parent / name
