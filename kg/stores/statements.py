"""The statements of cypher/*.cypher, with names filled in: labels and types cannot be parameters."""

from __future__ import annotations

import re
from functools import cache

from kg.errors import KgError
from kg.vocabulary.files import data_dir

_NAME = re.compile(r"[A-Za-z][A-Za-z0-9_]*")


@cache
def _template(name: str) -> str:
    return (data_dir("cypher") / f"{name}.cypher").read_text(encoding="utf-8")


def statement(name: str, theirs: str = "", **names: str | tuple[str, ...]) -> str:
    """cypher/<name>.cypher with every `` `LABEL` `` replaced: names are checked, a tuple becomes `A`:`B`.

    `theirs` stands for `` `THEIRS` ``, a label or type that others chose, of whatever signs.
    """
    text = _template(name).replace("`THEIRS`", _escaped(theirs))
    for placeholder, value in names.items():
        parts = (value,) if isinstance(value, str) else value
        text = text.replace(f"`{placeholder}`", ":".join(quoted(part) for part in parts))
    return text


def quoted(name: str) -> str:
    """The name of a label, type or property in backquotes. Raises KgError for what is no name."""
    if not _NAME.fullmatch(name):
        raise KgError(f"{name!r} cannot be a label or type: letters, digits and _ only.")
    return f"`{name}`"


def _escaped(name: str) -> str:
    """A name in backquotes. Raises KgError for a backslash, which Cypher 5 may take for the code of another sign."""
    if "\\" in name:
        raise KgError(f"{name!r}, a label or type that others wrote, has a backslash, which kg cannot hand on.")
    return "`" + name.replace("`", "``") + "`"
