"""kg assemble: facts and links into a graph folder."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

from typer import Argument, Option

from kg.cli.arguments import Gazetteer
from kg.cli.counts import of_graph

FactFile = Annotated[str, Argument(metavar="FACTS", help="A file of facts; - is standard input.")]
LinkFile = Annotated[str, Argument(metavar="LINKS", help="A file of links; - is standard input.")]
Folder = Annotated[
    Path, Option("-o", "--output", metavar="GRAPH", help="The graph folder to make.", show_default=False)
]


def assemble(facts: FactFile, links: LinkFile, output: Folder, gazetteer: Gazetteer = None) -> None:
    """Put facts and links together into a graph folder.

    Example: kg assemble facts.jsonl links.jsonl -o graph
    """
    from kg.cli.lines import read_files
    from kg.cli.progress import tell
    from kg.model import Facts, Link
    from kg.pipeline.conclude import put_together

    sizes = put_together(list(read_files(Facts, [facts])), list(read_files(Link, [links])), output, gazetteer)
    tell(f"{output} holds {of_graph(sizes)}.")
