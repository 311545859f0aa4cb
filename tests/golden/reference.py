"""The pages of docs/ that follow from the code: the help of every command, the ontology, its JSON-LD context."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

from typer.testing import CliRunner

from kg.cli.app import VERBS, app
from kg.cli.ontology_page import page
from kg.exports.jsonld import context_document

DOCS = Path(__file__).resolve().parents[2] / "docs"
HEAD = """# Commands

<!-- Written from the help texts by `make golden`. -->

`kg COMMAND -h` prints the same. Data goes to standard output; progress, counts and complaints go to standard error.
The command ends with 0 when it is done (what was skipped is counted and listed), 1 when it failed, 2 for wrong usage.
"""


def commands_page() -> str:
    """Every command's help, in the order `kg --help` lists them."""
    return HEAD + "".join(f"\n## {' '.join(('kg', *words))}\n\n```text\n{_help(words)}```\n" for words in _commands())


def ontology_page() -> str:
    """What `kg schema -f markdown` writes."""
    return "".join(page())


PAGES: dict[Path, Callable[[], str]] = {
    DOCS / "reference" / "cli.md": commands_page,
    DOCS / "ontology.md": ontology_page,
    DOCS / "context.jsonld": context_document,
}


def _commands() -> Iterator[tuple[str, ...]]:
    yield ()
    yield from ((verb.__name__,) for verb in VERBS)
    for group in app.registered_groups:
        yield (str(group.name),)
        verbs = group.typer_instance.registered_commands if group.typer_instance else []
        yield from ((str(group.name), str(verb.name or verb.callback.__name__)) for verb in verbs if verb.callback)


def _help(words: tuple[str, ...]) -> str:
    """As on a terminal of 80 columns."""
    done = CliRunner().invoke(app, [*words, "--help"], prog_name="kg", env={"COLUMNS": "80", "TERM": "dumb"})
    assert done.exit_code == 0, done.output
    return done.output
