"""Files of JSON lines that the user names."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TypeVar

from kg.errors import KgError
from kg.model import read_lines

T = TypeVar("T")


def read_files(shape: type[T], names: Iterable[str]) -> Iterator[T]:
    """Every line of every file as `shape`; - is standard input. Raises KgError with file and line."""
    for name in names:
        if name == "-":
            yield from read_lines(shape, sys.stdin, "standard input")
            continue
        try:
            with Path(name).open(encoding="utf-8") as lines:
                yield from read_lines(shape, lines, name)
        except OSError as error:
            raise KgError(f"{name} cannot be read: {error.strerror}.") from error
        except UnicodeDecodeError as error:
            raise KgError(f"{name} is not UTF-8 text, as JSON lines are.") from error
