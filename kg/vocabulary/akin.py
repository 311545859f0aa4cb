"""Event classes that readers, or two articles, take for one another: schema/akin.yml."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path
from typing import NamedTuple

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
    tellings: tuple[Group, ...] = ()
    worded: tuple[Group, ...] = ()


def akin(one: str, other: str) -> bool:
    """Whether two event classes are the same or akin. All speech acts are."""
    speech = ontology().statement_classes
    if one == other or (one in speech and other in speech):
        return True
    return any(one in group and other in group for group in akin_groups())


def telling_class(name: str) -> str:
    """The same for all classes by which one event may be told."""
    return next((min(group) for group in _file().tellings if name in group), name)


def is_worded(name: str) -> bool:
    """Whether it takes the subject to tell events of this class apart: a document is published, handed over."""
    return any(name in group for group in _file().worded)


class AkinClasses(NamedTuple):
    """The sections of the file as sets."""

    groups: tuple[frozenset[str], ...]
    tellings: tuple[frozenset[str], ...]
    worded: tuple[frozenset[str], ...]


def akin_groups(path: Path | None = None) -> tuple[frozenset[str], ...]:
    """Classes akin to each other. Raises InvalidVocabulary for a class that the ontology does not know."""
    return _file(path).groups


@lru_cache
def _file(path: Path | None = None) -> AkinClasses:
    """Read once."""
    path = path or data_dir("schema") / "akin.yml"
    found = read_yaml(path, AkinFile)
    sections = {name: getattr(found, name) for name in AkinClasses._fields}
    for section, groups in sections.items():
        for place, group in enumerate(groups):
            for name in set(group.classes) - set(ontology().event_classes):
                raise fault_at(path, (section, place), f"{name} is no event class of the ontology.")
    return AkinClasses(*(tuple(frozenset(group.classes) for group in groups) for groups in sections.values()))
