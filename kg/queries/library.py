"""The named questions as files of cypher/queries/<folder>: title, parameters with their defaults, the query."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from functools import cache
from itertools import takewhile
from pathlib import Path

from kg.errors import InvalidVocabulary
from kg.vocabulary.files import data_dir

_PARAMETER = re.compile(
    r"// (?P<name>[a-z_]+): (?P<type>\w+), (?P<meaning>.+?)(?: (?P<required>\(required\))| = (?P<default>.+))"
)
_USED = re.compile(r"\$([a-z_]+)")
TYPES = ("class", "date", "entity", "event", "number", "text")


@dataclass(frozen=True, slots=True)
class Parameter:
    """One thing a question asks for. An entity or event is told by name or id; the query is given its ids."""

    name: str
    type: str
    meaning: str
    required: bool
    default: str | int | None


@dataclass(frozen=True, slots=True)
class NamedQuery:
    """A question: the file's name and folder, its first comment line, the parameters after it, the whole text."""

    name: str
    folder: str
    title: str
    parameters: tuple[Parameter, ...]
    text: str


@cache
def named_queries(folder: Path | None = None) -> dict[str, NamedQuery]:
    """All questions by name, folder after folder. Raises InvalidVocabulary with file and line."""
    found: dict[str, NamedQuery] = {}
    for path in sorted((folder or data_dir("cypher") / "queries").rglob("*.cypher")):
        if path.stem in found:
            raise InvalidVocabulary(f"{path}:1: {found[path.stem].folder} has a question of this name already.")
        found[path.stem] = _read(path)
    return found


def _read(path: Path) -> NamedQuery:
    text = path.read_text(encoding="utf-8")
    comments = list(takewhile(lambda line: line.startswith("//"), text.splitlines()))
    if not comments:
        raise InvalidVocabulary(f"{path}:1: a question begins with its title as a comment: // Who met whom.")
    parameters = tuple(_parameter(path, number, line) for number, line in enumerate(comments[1:], start=2))
    _check_used(path, text, {parameter.name for parameter in parameters})
    return NamedQuery(path.stem, path.parent.name, comments[0].removeprefix("//").strip(), parameters, text)


def _parameter(path: Path, number: int, line: str) -> Parameter:
    found = _PARAMETER.fullmatch(line)
    if not found or found["type"] not in TYPES:
        shape = "// name: type, meaning = default, or (required) at the end"
        raise InvalidVocabulary(f"{path}:{number}: a parameter is written {shape}; types are {', '.join(TYPES)}.")
    default = None if found["required"] else _value(found["type"], found["default"])
    return Parameter(found["name"], found["type"], found["meaning"], bool(found["required"]), default)


def _value(type: str, text: str) -> str | int:
    """A default as it is written: 50, 2022-01-01, "" or plain words."""
    if type == "number":
        return int(text)
    return str(json.loads(text)) if text.startswith('"') else text


def _check_used(path: Path, text: str, declared: set[str]) -> None:
    used = set(_USED.findall(text))
    for name in sorted(declared ^ used):
        what = "is used and not declared" if name in used else "is declared and not used"
        raise InvalidVocabulary(f"{path}:1: ${name} {what}.")
