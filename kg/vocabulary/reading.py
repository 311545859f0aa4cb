"""Reads a YAML file people write into a pydantic model; a fault is told with file, line and what is allowed."""

from __future__ import annotations

from collections.abc import Hashable
from pathlib import Path
from typing import Any, TypeVar

import yaml
from pydantic import BaseModel, ConfigDict, ValidationError

from kg.errors import InvalidVocabulary
from kg.vocabulary.faults import fault_at, told


class Strict(BaseModel):
    """Base of everything read from schema/: unknown keys are refused, values never change."""

    model_config = ConfigDict(extra="forbid", frozen=True)


M = TypeVar("M", bound=BaseModel)


class Loader(yaml.CSafeLoader):
    """YAML 1.2 as people expect it: `on` and `no` stay words, and a key that stands twice is a fault."""

    def construct_mapping(self, node: yaml.MappingNode, deep: bool = False) -> dict[Hashable, Any]:
        """As the base does, but no value is silently forgotten."""
        seen: set[str] = set()
        for key, _ in node.value:
            if key.value in seen:
                problem = f"{key.value} stands here already"
                raise yaml.constructor.ConstructorError(None, None, problem, key.start_mark)
            seen.add(key.value)
        return super().construct_mapping(node, deep)


Loader.yaml_implicit_resolvers = {
    first: [(tag, pattern) for tag, pattern in resolvers if tag != "tag:yaml.org,2002:bool" or first in "tTfF"]
    for first, resolvers in yaml.CSafeLoader.yaml_implicit_resolvers.items()
}


def read_yaml(path: Path, model: type[M]) -> M:
    """The file as `model`. Raises InvalidVocabulary."""
    text = _text(path)
    data = _data(path, text)
    try:
        return model.model_validate(data)
    except ValidationError as error:
        fault = error.errors()[0]
        raise fault_at(path, fault["loc"], told(fault, model)) from error


def _text(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8")
    except OSError as error:
        raise InvalidVocabulary(f"{path}: cannot be read ({error.strerror}).") from error
    except UnicodeDecodeError as error:
        raise InvalidVocabulary(f"{path}: is not UTF-8 from byte {error.start} on.") from error


def _data(path: Path, text: str) -> Any:
    try:
        return yaml.load(text, Loader=Loader)
    except yaml.constructor.ConstructorError as error:
        line = error.problem_mark.line + 1 if error.problem_mark else 1
        raise InvalidVocabulary(f"{path}:{line}: {error.problem}.") from error
    except yaml.MarkedYAMLError as error:
        line = error.problem_mark.line + 1 if error.problem_mark else 1
        raise InvalidVocabulary(f"{path}:{line}: not YAML: {error.problem}.") from error
    except yaml.YAMLError as error:
        raise InvalidVocabulary(f"{path}:{_odd_line(text)}: not YAML: a sign YAML does not allow.") from error


def _odd_line(text: str) -> int:
    """The line of the first sign that YAML refuses."""
    odd = next((i for i, sign in enumerate(text) if not sign.isprintable() and sign not in "\n\r\t"), 0)
    return text.count("\n", 0, odd) + 1
