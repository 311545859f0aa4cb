"""kg schema: the vocabulary, read and checked."""

from __future__ import annotations

from typing import Annotated

from typer import Argument, Option

from kg.cli.arguments import Output
from kg.cli.output import write_text

Type = Annotated[str | None, Argument(metavar="[TYPE]", help="A class: Meeting, Demand, Person …")]
Check = Annotated[bool, Option("--check", help="Read every vocabulary file and say whether all is well.")]


def schema(type: Type = None, check: Check = False, output: Output = "-") -> None:
    """Describe the classes, or one and the words that tell of it.

    Example: kg schema Meeting
    """
    from kg.cli.dictionary import check_vocabulary, classes, entry

    lines = check_vocabulary() if check else entry(type) if type else classes()
    write_text((line + "\n" for line in lines), output)
