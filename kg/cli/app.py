"""All verbs, in the order of the flow."""

from __future__ import annotations

from typing import Annotated

from typer import Exit, Option, Typer, echo

from kg import __version__
from kg.cli import (
    assemble,
    build,
    evaluate,
    explain,
    export,
    extract,
    judge,
    load,
    neo4j,
    query,
    remove,
    resolve,
    schema,
    show,
    sparql,
    stats,
    timeline,
    view,
)

VERBS = (
    build.build,
    extract.extract,
    resolve.resolve,
    assemble.assemble,
    export.export,
    load.load,
    query.query,
    sparql.sparql,
    show.show,
    judge.judge,
    timeline.timeline,
    stats.stats,
    view.view,
    explain.explain,
    remove.remove,
    evaluate.evaluate,
    schema.schema,
)

# Plain help, the same in every terminal and in the README; and no Rich to load for it.
app = Typer(
    name="kg",
    rich_markup_mode=None,
    context_settings={"help_option_names": ["-h", "--help"]},
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
)
for verb in VERBS:
    app.command()(verb)
app.add_typer(neo4j.app, name="neo4j")


def _version(asked: bool) -> None:
    if asked:
        echo(f"kg {__version__}")
        raise Exit


@app.callback()
def kg(version: Annotated[bool, Option("--version", callback=_version, help="Say which kg this is.")] = False) -> None:
    """News in Russian, Ukrainian and English into a knowledge graph, with the sentence behind every fact.

    Example: kg build news.jsonl -o graph && kg query graph who-met-whom
    """
