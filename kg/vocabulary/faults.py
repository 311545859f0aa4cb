"""Faults in files people write: where they stand, and what would be allowed there."""

from __future__ import annotations

from pathlib import Path
from typing import Any, get_args

import yaml
from pydantic import BaseModel

from kg.errors import InvalidVocabulary

Steps = tuple[int | str, ...]  # keys and indices from the top of the file down


def fault_at(path: Path, steps: Steps, message: str) -> InvalidVocabulary:
    """The error that names the file and the line of the deepest node on the way."""
    node = yaml.compose(path.read_text(encoding="utf-8"), Loader=yaml.SafeLoader)
    line = 1
    for step in steps:
        found = _step(node, step)
        if found is None:
            break
        line, node = found
    return InvalidVocabulary(f"{path}:{line}: {message}")


def _step(node: Any, step: int | str) -> tuple[int, Any] | None:
    """The line of a key or item, and the node under it."""
    if isinstance(node, yaml.SequenceNode) and isinstance(step, int) and step < len(node.value):
        below = node.value[step]
        return int(below.start_mark.line) + 1, below
    pairs = node.value if isinstance(node, yaml.MappingNode) else []
    return next(((int(key.start_mark.line) + 1, value) for key, value in pairs if str(key.value) == str(step)), None)


def told(fault: Any, model: type[BaseModel]) -> str:
    """One sentence about a fault pydantic found."""
    where = ".".join(str(step) for step in fault["loc"]) or "file"
    if fault["type"] == "extra_forbidden":
        allowed = ", ".join(sorted(_model_at(model, fault["loc"][:-1]).model_fields))
        return f"{where} is not known here; allowed are {allowed}."
    return f"{where}: {fault['msg']}."


def _model_at(model: type[BaseModel], steps: Steps) -> type[BaseModel]:
    """The model of the place that `steps` lead to."""
    for step in steps:
        field = model.model_fields.get(str(step))
        found = _models_in(field.annotation) if field else []
        model = found[0] if found else model
    return model


def _models_in(annotation: Any) -> list[type[BaseModel]]:
    """The models named in a type: dict[str, Role] → Role."""
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return [annotation]
    return [model for part in get_args(annotation) for model in _models_in(part)]
