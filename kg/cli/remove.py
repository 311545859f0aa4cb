"""kg remove: an article taken out of a graph."""

from __future__ import annotations

from typing import Annotated

from typer import Argument

from kg.cli.arguments import Graph
from kg.cli.counts import of_graph

Id = Annotated[str, Argument(metavar="ARTICLE", help="Its id, content hash or node id.")]


def remove(graph: Graph, article: Id) -> None:
    """Take an article out; what others support stays.

    Example: kg remove graph geneva-talks.txt
    """
    from kg.cli.progress import tell
    from kg.pipeline.conclude import remove as run
    from kg.pipeline.folder import GraphFolder

    sizes = run(GraphFolder(graph), article)
    tell(f"{article} is out. The graph holds {of_graph(sizes)}.")
