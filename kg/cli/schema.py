"""kg schema: the vocabulary, read, checked, exported and copied."""

from __future__ import annotations

from collections.abc import Iterable
from enum import StrEnum
from pathlib import Path
from typing import Annotated

from typer import Argument, BadParameter, Option

from kg.cli.arguments import Gazetteer, Output
from kg.cli.output import write_text


class SchemaFormat(StrEnum):
    """How the vocabulary is written."""

    TEXT = "text"
    MARKDOWN = "markdown"
    TURTLE = "turtle"
    JSONLD_CONTEXT = "jsonld-context"


Type = Annotated[str | None, Argument(metavar="[TYPE]", help="A class: Meeting, Demand, Person …")]
Check = Annotated[bool, Option("--check", help="Read every vocabulary file and say whether all is well.")]
Format = Annotated[SchemaFormat, Option("-f", "--format", help="All but text write the whole ontology.")]
Copy = Annotated[
    Path | None, Option("--copy", metavar="FOLDER", help="Copy all vocabulary files, for a vocabulary of your own.")
]


def schema(
    type: Type = None,
    check: Check = False,
    copy: Copy = None,
    gazetteer: Gazetteer = None,
    format: Format = SchemaFormat.TEXT,
    output: Output = "-",
) -> None:
    """Describe the classes, or one and the words that tell of it.

    Example: kg schema Meeting
    """
    if copy:
        return _copy(copy)
    if format is not SchemaFormat.TEXT and (type or check):
        raise BadParameter(f"{format} writes the whole ontology; leave the rest out.", param_hint="--format")
    if check:
        from kg.vocabulary.gazetteer import with_own

        with with_own(gazetteer):
            return write_text(_lines(type, check), output)
    write_text(_page(format) if format is not SchemaFormat.TEXT else _lines(type, check), output)


def _lines(type: str | None, check: bool) -> Iterable[str]:
    from kg.cli.dictionary import check_vocabulary, classes, entry

    lines = check_vocabulary() if check else entry(type) if type else classes()
    return (line + "\n" for line in lines)


def _page(format: SchemaFormat) -> Iterable[str]:
    from kg.cli.ontology_page import page
    from kg.exports.jsonld import context_document
    from kg.vocabulary.ontology import ontology_file

    if format is SchemaFormat.JSONLD_CONTEXT:
        return [context_document()]
    return page() if format is SchemaFormat.MARKDOWN else [ontology_file().read_text(encoding="utf-8")]


def _copy(folder: Path) -> None:
    from kg.cli.progress import tell
    from kg.vocabulary.files import copy_schema

    copy_schema(folder)
    tell(f"{folder} is a copy of the vocabulary; where KG_SCHEMA={folder} is set, kg reads that one.")
