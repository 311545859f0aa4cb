"""Gold: what a careful reader found in an article, one JSON file each."""

from __future__ import annotations

import json
from collections.abc import Collection, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from kg.errors import KgError
from kg.model import Issue
from kg.vocabulary.ontology import ontology

OTHER = "Other"  # an event none of our classes fits: neither owed nor wrong


# Keys we do not score may be missing, and keys we do not know may be there; a misspelt one is seen as a missing one.
@dataclass(frozen=True, slots=True)
class GoldEntity:
    """Someone or something, and every name the article gives it."""

    id: str  # the English name
    type: str
    aliases: tuple[str, ...]
    mentions: tuple[str, ...]
    wikidata: str | None = None


@dataclass(frozen=True, slots=True)
class GoldPosition:
    """Who holds which post where."""

    person: str
    of: str | None
    title: str = ""


@dataclass(frozen=True, slots=True)
class GoldEvent:
    """Who did what to whom, where and when."""

    id: str
    type: str
    participants: tuple[str, ...]
    agents: tuple[str, ...]
    targets: tuple[str, ...]
    place: str | None
    start: str | None
    status: str
    duration: str | None
    attributed_to: str | None
    evidence: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class GoldStatement:
    """Who said what to whom about whom."""

    id: str
    type: str
    speaker: str | None
    addressee: str | None
    about: tuple[str, ...]
    evidence: tuple[str, ...]
    date: str | None = None


@dataclass(frozen=True, slots=True)
class Gold:
    """All that is owed of one article."""

    entities: tuple[GoldEntity, ...]
    positions: tuple[GoldPosition, ...]
    events: tuple[GoldEvent, ...]
    statements: tuple[GoldStatement, ...]
    doc: str = ""  # the article's id or file name; the gold file's own name where it is not told


@dataclass(frozen=True, slots=True)
class GoldFile:
    """Gold and where it stands."""

    path: Path
    gold: Gold = field(repr=False)

    @property
    def names(self) -> tuple[str, ...]:
        """What the article may be called."""
        return tuple(dict.fromkeys(name for name in (self.gold.doc, self.path.stem) if name))


def read_gold(path: Path, notes: list[Issue] | None = None) -> list[GoldFile]:
    """The gold of a file, or of every JSON file of a folder; those that hold something else are noted.

    Raises KgError for a file that cannot be read as gold, with what is wrong and where.
    """
    if not path.is_dir():
        return [_gold_file(path, _json(path))]
    contents = [(file, _json(file)) for file in sorted(path.glob("*.json"))]
    found = [_gold_file(file, content) for file, content in contents if _is_gold(content)]
    others = [file for file, content in contents if not _is_gold(content)]
    (notes if notes is not None else []).extend(Issue(str(file), "It is no gold: it has no events.") for file in others)
    if not found:
        raise KgError(f"{path} holds no gold: a JSON file an article, with entities, positions, events and statements.")
    return found


def _is_gold(content: Any) -> bool:
    return isinstance(content, dict) and not content.keys().isdisjoint({"events", "statements", "positions"})


def _json(path: Path) -> Any:
    try:
        return json.loads(path.read_text(encoding="utf-8-sig"))
    except OSError as error:
        raise KgError(f"{path} cannot be read: {error.strerror}.") from error
    except UnicodeDecodeError as error:
        raise KgError(f"{path} is not UTF-8 text, as JSON is.") from error
    except json.JSONDecodeError as error:
        raise KgError(f"{path}:{error.lineno}:{error.colno}: not JSON: {error.msg}.") from error
    except RecursionError as error:
        raise KgError(f"{path}: not gold: lists in lists without end.") from error


def _gold_file(path: Path, content: Any) -> GoldFile:
    from pydantic import TypeAdapter, ValidationError

    try:
        gold = TypeAdapter(Gold).validate_python(content)
    except ValidationError as error:
        raise KgError(f"{path}: {_told(error.errors()[0], content)}") from error
    for where, what, name, known in _words(gold):
        if name not in known:
            raise KgError(f"{path}: {where}: {name!r} is no {what}; there are {', '.join(known)}.")
    return GoldFile(path, gold)


def _told(fault: Any, content: Any) -> str:
    """One sentence about a fault pydantic found: events.3 (e4): the key place is missing."""
    *steps, last = fault["loc"] or ("file",)
    if fault["type"] == "missing":
        return f"{_place(steps, content)}the key {last} is missing."
    return f"{_place([*steps, last] if fault['loc'] else [], content)}{fault['msg']}."


def _place(steps: list[Any], content: Any) -> str:
    node = content
    for step in steps[:2]:
        node = node[step]
    name = f" ({node['id']})" if steps[1:] and isinstance(node, dict) and "id" in node else ""
    return f"{'.'.join(map(str, steps))}{name}: " if steps else ""


def _words(gold: Gold) -> Iterator[tuple[str, str, str, Collection[str]]]:
    """Words that must be the ontology's: where each stands, what it is, and which there are."""
    speech = ontology().statement_classes
    classes = [*(name for name in ontology().event_classes if name not in (*speech, "Event")), OTHER]
    for event in gold.events:
        yield event.id, "class of events", event.type, classes
        yield event.id, "status", event.status, list(ontology().statuses)
    for statement in gold.statements:
        yield statement.id, "class of statements", statement.type, speech
