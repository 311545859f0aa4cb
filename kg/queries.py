"""The named questions of cypher/queries: their titles, their parameters, their answers."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache
from itertools import takewhile
from pathlib import Path
from typing import Any

from kg.errors import InvalidVocabulary, KgError
from kg.stores.bolt import GraphStore
from kg.stores.values import Row
from kg.vocabulary.files import data_dir

_PARAMETER = re.compile(
    r"// (?P<name>[a-z_]+): (?P<type>\w+), (?P<meaning>.+?)(?: (?P<required>\(required\))| = (?P<default>.+))"
)
_USED = re.compile(r"\$([a-z_]+)")
_TYPES = ("date", "number", "text")
_DATE = re.compile(r"\d{4}-\d{2}-\d{2}")


@dataclass(frozen=True, slots=True)
class Parameter:
    """One thing a question asks for. Types: text, date (ISO), number."""

    name: str
    type: str
    meaning: str
    required: bool
    default: str | int | None


@dataclass(frozen=True, slots=True)
class NamedQuery:
    """A question: the file's name, its first comment line, the parameters after it, and the whole text."""

    name: str
    title: str
    parameters: tuple[Parameter, ...]
    text: str


@cache
def named_queries(folder: Path | None = None) -> dict[str, NamedQuery]:
    """All questions by name. Raises InvalidVocabulary with file and line."""
    folder = folder or data_dir("cypher") / "queries"
    return {path.stem: _read(path) for path in sorted(folder.rglob("*.cypher"), key=lambda path: path.stem)}


def run(
    store: GraphStore, question: str, parameters: Mapping[str, Any] | None = None, *, write: bool = False
) -> list[Row]:
    """The rows of a named question, or of Cypher as it stands. Raises KgError for parameters that do not fit."""
    named = named_queries().get(question)
    if named:
        return store.query(named.text, _filled(named, parameters or {}))
    if not re.search(r"\s|\(", question.strip()):
        raise KgError(f"{question!r} is no question here; there are {', '.join(named_queries())}.")
    return store.query(question, parameters, write=write)


def _read(path: Path) -> NamedQuery:
    text = path.read_text(encoding="utf-8")
    comments = list(takewhile(lambda line: line.startswith("//"), text.splitlines()))
    if not comments:
        raise InvalidVocabulary(f"{path}:1: a question begins with its title as a comment: // Who met whom.")
    parameters = tuple(_parameter(path, number, line) for number, line in enumerate(comments[1:], start=2))
    _check_used(path, text, {parameter.name for parameter in parameters})
    return NamedQuery(path.stem, comments[0].removeprefix("//").strip(), parameters, text)


def _parameter(path: Path, number: int, line: str) -> Parameter:
    found = _PARAMETER.fullmatch(line)
    if not found or found["type"] not in _TYPES:
        shape = "// name: type, meaning = default, or (required) at the end"
        raise InvalidVocabulary(f"{path}:{number}: a parameter is written {shape}; types are {', '.join(_TYPES)}.")
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


def _filled(query: NamedQuery, given: Mapping[str, Any]) -> dict[str, Any]:
    known = {parameter.name: parameter for parameter in query.parameters}
    allowed = ", ".join(known) or "none"
    for name in given:
        if name not in known:
            raise KgError(f"{query.name} has no parameter {name}; it has {allowed}.")
    for name, parameter in known.items():
        if parameter.required and name not in given:
            raise KgError(f"{query.name} needs {name}: {parameter.meaning}; say -p {name}=…")
    return {name: _typed(query, p, given[name]) if name in given else p.default for name, p in known.items()}


def _typed(query: NamedQuery, parameter: Parameter, value: Any) -> Any:
    """What the user wrote, as the type the parameter has."""
    text = str(value).strip()
    if parameter.type == "number":
        if not text.isdecimal():
            raise KgError(f"{query.name}: {parameter.name} is a whole number, not {text!r}.")
        return int(text)
    if parameter.type == "date" and not _is_day(text):
        raise KgError(f"{query.name}: {parameter.name} is a day such as 2022-01-21, not {text!r}.")
    return text


def _is_day(text: str) -> bool:
    try:
        return bool(_DATE.fullmatch(text)) and date.fromisoformat(text) is not None
    except ValueError:
        return False
