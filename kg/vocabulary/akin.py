"""Event classes that readers take for one another: schema/akin.yml."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path

from kg.vocabulary.faults import fault_at
from kg.vocabulary.files import data_dir
from kg.vocabulary.ontology import ontology
from kg.vocabulary.reading import Strict, read_yaml


class Group(Strict):
    """Classes akin to each other."""

    classes: tuple[str, ...]


class AkinFile(Strict):
    """The whole file."""

    groups: tuple[Group, ...]


def akin(one: str, other: str) -> bool:
    """Whether two event classes are the same or akin. All speech acts are."""
    speech = ontology().statement_classes
    if one == other or (one in speech and other in speech):
        return True
    return any(one in group and other in group for group in akin_groups())


@lru_cache
def akin_groups(path: Path | None = None) -> tuple[frozenset[str], ...]:
    """The groups, read once. Raises InvalidVocabulary for a class that the ontology does not know."""
    path = path or data_dir("schema") / "akin.yml"
    groups = read_yaml(path, AkinFile).groups
    for place, group in enumerate(groups):
        for name in set(group.classes) - set(ontology().event_classes):
            raise fault_at(path, ("groups", place), f"{name} is no event class of the ontology.")
    return tuple(frozenset(group.classes) for group in groups)
