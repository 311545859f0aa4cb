"""Reads a YAML file people write into a pydantic model; a fault is told with file, line and what is allowed."""

from __future__ import annotations

from pathlib import Path
from typing import Any, TypeVar

import yaml
from pydantic import BaseModel, ConfigDict, ValidationError

from kg.errors import InvalidVocabulary


class Strict(BaseModel):
    """Base of everything read from schema/: unknown keys are refused, values never change."""

    model_config = ConfigDict(extra="forbid", frozen=True)


M = TypeVar("M", bound=BaseModel)


class Loader(yaml.CSafeLoader):
    """YAML 1.2 as people expect it: only true and false are booleans, so `on` and `no` stay words."""


Loader.yaml_implicit_resolvers = {
    first: [(tag, pattern) for tag, pattern in resolvers if tag != "tag:yaml.org,2002:bool" or first in "tTfF"]
    for first, resolvers in yaml.CSafeLoader.yaml_implicit_resolvers.items()
}


def read_yaml(path: Path, model: type[M]) -> M:
    """The file as `model`. Raises InvalidVocabulary."""
    text = path.read_text(encoding="utf-8")
    try:
        data = yaml.load(text, Loader=Loader)
    except yaml.MarkedYAMLError as error:
        line = error.problem_mark.line + 1 if error.problem_mark else 1
        raise InvalidVocabulary(f"{path}:{line}: not YAML: {error.problem}.") from error
    try:
        return model.model_validate(data)
    except ValidationError as error:
        fault = error.errors()[0]
        tree = yaml.compose(text, Loader=yaml.SafeLoader)
        line = _line_of(tree, fault["loc"])
        raise InvalidVocabulary(f"{path}:{line}: {_tell(fault, model)}") from error


def _line_of(node: Any, path: tuple[int | str, ...]) -> int:
    """The line of the deepest node on `path` that the file has."""
    for step in path:
        below = _step(node, step)
        if below is None:
            break
        node = below
    return int(node.start_mark.line) + 1 if node is not None else 1


def _step(node: Any, step: int | str) -> Any:
    if isinstance(node, yaml.SequenceNode) and isinstance(step, int):
        return node.value[step] if step < len(node.value) else None
    if isinstance(node, yaml.MappingNode):
        return next((value for key, value in node.value if str(key.value) == str(step)), None)
    return None


def _tell(fault: Any, model: type[BaseModel]) -> str:
    where = ".".join(str(step) for step in fault["loc"]) or "file"
    if fault["type"] == "extra_forbidden":
        return f"{where} is not known here; allowed are {', '.join(sorted(model.model_fields))}."
    return f"{where}: {fault['msg']}."
