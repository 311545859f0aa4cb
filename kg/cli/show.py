"""kg show: one entity or event, and the sentences behind it."""

from __future__ import annotations

from typing import Annotated

from typer import Argument, Option

from kg.cli.arguments import Graph, Output
from kg.cli.output import write_text

Why = Annotated[bool, Option("--why", help="Tell why its mentions are one: reasons, points, judgements.")]
Name = Annotated[str, Argument(metavar="NAME-OR-ID", help="A name in any language, script and case form, or an id.")]


def show(graph: Graph, name: Name, why: Why = False, output: Output = "-") -> None:
    """Show an entity or event, and the sentences behind it.

    Example: kg show graph Lavrov
    """
    from kg.cli.portrait import Portraits
    from kg.cli.reasons import reasons, side_of
    from kg.pipeline.folder import GraphFolder
    from kg.pipeline.sides import bench

    if why:
        with bench(GraphFolder(graph)) as at:
            return write_text([f"{line}\n" for line in reasons(at, side_of(at, name).node)], output)
    portraits = Portraits(GraphFolder(graph).graph())
    found = portraits.find(name)
    write_text(["\n\n".join("\n".join(portraits.of(id)) for id in found) + "\n"], output)
