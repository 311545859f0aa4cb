"""kg show: one entity or event, and the sentences behind it."""

from __future__ import annotations

from typing import Annotated

from typer import Argument

from kg.cli.arguments import Graph, Output
from kg.cli.output import write_text

Name = Annotated[str, Argument(metavar="NAME-OR-ID", help="A name in any of the three languages, or an id.")]


def show(graph: Graph, name: Name, output: Output = "-") -> None:
    """Show an entity or event, and the sentences behind it.

    Example: kg show graph Lavrov
    """
    from kg.cli.portrait import Portraits
    from kg.pipeline.folder import GraphFolder

    portraits = Portraits(GraphFolder(graph).graph())
    found = portraits.find(name)
    write_text(["\n\n".join("\n".join(portraits.of(id)) for id in found) + "\n"], output)
