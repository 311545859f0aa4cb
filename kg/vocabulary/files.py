"""Where the vocabulary lies: beside the package in a checkout, inside it in a wheel, or where the user says."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

from kg.errors import InvalidVocabulary, KgError

PACKAGE = Path(__file__).resolve().parent.parent


def own_schema() -> str | None:
    """The folder of a vocabulary that the user named for all that is done now."""
    return os.environ.get("KG_SCHEMA")


def data_dir(name: str) -> Path:
    """The folder `schema`, `cypher` or `sparql`; KG_SCHEMA names another schema. Raises InvalidVocabulary."""
    own = own_schema() if name == "schema" else None
    return _own_schema(Path(own)) if own else _brought(name)


def copy_schema(folder: Path) -> None:
    """All of schema/, as it is read now, to a new folder. Raises KgError."""
    if folder.exists():
        raise KgError(f"{folder} is there already; name a new folder.")
    shutil.copytree(data_dir("schema"), folder)


def _brought(name: str) -> Path:
    inside = PACKAGE / name
    return inside if inside.is_dir() else PACKAGE.parent / name


def _own_schema(folder: Path) -> Path:
    """A copy that someone changed: all of it must be there."""
    missing = [each.name for each in sorted(_brought("schema").iterdir()) if not (folder / each.name).exists()]
    if missing:
        told = f"KG_SCHEMA is {folder}, where {missing[0]} is missing"
        raise InvalidVocabulary(f"{told}; kg schema --copy FOLDER makes a whole one to change.")
    return folder
