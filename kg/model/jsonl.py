"""JSON lines: one dataclass a line, strict when read."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cache
from typing import TYPE_CHECKING, Any, TypeVar, cast

from kg.errors import InvalidFacts

if TYPE_CHECKING:
    from pydantic import TypeAdapter

T = TypeVar("T")


@cache
def _adapter(shape: Any) -> TypeAdapter[Any]:
    from pydantic import TypeAdapter

    return TypeAdapter(shape)


def to_json(item: object) -> str:
    """One line, fields in the order of the dataclass, non-ASCII as it is."""
    text: str = _adapter(cast(Any, type(item))).dump_json(item).decode("utf-8")
    return text


def from_json(shape: type[T], line: str | bytes, where: str = "input") -> T:
    """The dataclass a line holds. Raises InvalidFacts with `where` and the first fault."""
    from pydantic import ValidationError

    try:
        item: T = _adapter(cast(Any, shape)).validate_json(line)
    except ValidationError as error:
        fault = error.errors()[0]
        path = ".".join(str(step) for step in fault["loc"]) or "line"
        raise InvalidFacts(f"{where}: {path}: {fault['msg']}.") from error
    return item


def read_lines(shape: type[T], lines: Iterable[str], where: str = "input") -> Iterator[T]:
    """Every non-empty line as a dataclass; errors name the line number."""
    for number, line in enumerate(lines, start=1):
        if line.strip():
            yield from_json(shape, line, f"{where}:{number}")
