"""Issues of many runs: those of inputs that are read again are replaced, the others stay."""

from __future__ import annotations

from collections.abc import Iterable
from fnmatch import fnmatchcase

from kg.model import Issue
from kg.stores.records import Records


def keep_issues(records: Records, inputs: Iterable[str], new: Iterable[Issue]) -> None:
    """Makes the stored issues those of other inputs and the new ones."""
    paths = tuple(inputs)
    others = [issue for issue in records.issues() if not any(_stands_under(issue.where, path) for path in paths)]
    records.clear_issues()
    for issue in [*others, *new]:
        records.add_issue(issue)


def _stands_under(where: str, path: str) -> bool:
    """Whether an issue is about this input: the file, a line of it, or a file in the folder."""
    stem = path.rstrip("/")
    return where == stem or where.startswith((f"{stem}/", f"{stem}:")) or fnmatchcase(where, f"{path}*")
