"""The named questions told: all of them by folder, or one with its parameters and its Cypher."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from itertools import groupby
from textwrap import wrap
from typing import TYPE_CHECKING, Any

from kg.cli.output import RowFormat, write_rows, write_text

if TYPE_CHECKING:
    from kg.queries import NamedQuery, Parameter

MARGIN = "  "
WIDTH = 100


def write_questions(format: RowFormat | None, output: str) -> None:
    """A list to read on a terminal, else rows."""
    if format is None and output == "-" and sys.stdout.isatty():
        return write_text(f"{line}\n" for line in listed())
    write_rows(rows(), format, output)


def rows() -> list[dict[str, Any]]:
    """One a question."""
    from kg.queries import named_queries

    return [
        {"folder": q.folder, "question": q.name, "title": q.title, "parameters": [shown(p) for p in q.parameters]}
        for q in named_queries().values()
    ]


def listed() -> Iterator[str]:
    """Folder by folder, each question with its title and the parameters that must be told."""
    from kg.queries import named_queries

    widest = max(map(len, named_queries()))
    for folder, questions in groupby(named_queries().values(), key=lambda question: question.folder):
        yield folder
        for question in questions:
            needed = ", ".join(p.name for p in question.parameters if p.required)
            text = f"{question.title} ({needed})" if needed else question.title
            first, *more = wrap(text, WIDTH - widest - 2 * len(MARGIN))
            yield f"{MARGIN}{question.name.ljust(widest)}{MARGIN}{first}"
            yield from (" " * (widest + 2 * len(MARGIN)) + line for line in more)


def explained(name: str) -> Iterator[str]:
    """One question. Raises KgError where there is none."""
    from kg.errors import unknown
    from kg.queries import named_queries

    question = named_queries().get(name)
    if not question:
        raise unknown(name, "question", named_queries(), "kg query")
    yield f"{question.title}\n"
    yield from (f"{MARGIN}{line}\n" for line in _parameters(question))
    yield "\n" + question.text.split("\n", 1 + len(question.parameters))[-1]


def _parameters(question: NamedQuery) -> Iterator[str]:
    widest = max((len(p.name) for p in question.parameters), default=0)
    for parameter in question.parameters:
        usual = "required" if parameter.required else f"{parameter.default} unless told" if parameter.default else ""
        told = "; ".join(filter(None, [parameter.meaning, usual]))
        yield f"{parameter.name.ljust(widest)}{MARGIN}{told}"


def shown(parameter: Parameter) -> str:
    """limit=50, or only the name where it must be told."""
    return parameter.name if parameter.required else f"{parameter.name}={parameter.default}"
