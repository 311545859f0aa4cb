"""kg build: articles into a graph folder."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

from typer import Option

from kg.cli.arguments import Articles, Date, Gazetteer, Jobs, Judgements, Lang, Map, Verbose
from kg.cli.counts import of_build
from kg.cli.inputs import inputs_of

Folder = Annotated[
    Path, Option("-o", "--output", metavar="GRAPH", help="The graph folder, new or old.", show_default=False)
]


def build(
    articles: Articles,
    output: Folder,
    map: Map = None,
    date: Date = None,
    lang: Lang = None,
    judgements: Judgements = None,
    gazetteer: Gazetteer = None,
    jobs: Jobs = 1,
    verbose: Verbose = False,
) -> None:
    """Read articles into a graph folder; only what is new is read.

    Example: kg build news/*.html -o graph
    """
    from kg.cli.progress import Progress, tell, tell_issues
    from kg.pipeline.build import build as run

    progress = Progress()
    try:
        built = run(
            inputs_of(articles, map, date, lang),
            output,
            jobs=jobs,
            judgements=judgements,
            gazetteer=gazetteer,
            progress=progress,
        )
    finally:
        progress.end()
    tell(of_build(built))
    tell_issues(built.issues, verbose, output / "issues.jsonl")
