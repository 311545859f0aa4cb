"""kg load: a graph into Neo4j."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from typer import BadParameter

from kg.cli.arguments import Graph, Password, Uri, User

if TYPE_CHECKING:
    from kg.stores.loading import Loaded


def load(graph: Graph, uri: Uri = None, user: User = "neo4j", password: Password = "") -> None:
    """Load a graph into Neo4j. Again, only what has changed is written.

    Example: kg load graph --uri bolt://localhost:7687
    """
    from kg.cli.progress import Progress, tell
    from kg.graph import property_graph
    from kg.pipeline.folder import GraphFolder
    from kg.stores.bolt import GraphStore

    if not uri:
        raise BadParameter("where to? Name a server, or start one with kg neo4j start.", param_hint="--uri")
    shape = property_graph(GraphFolder(graph).graph())
    progress = Progress()
    with GraphStore(uri, user, password) as store:
        loaded = store.load(shape, lambda done, total: progress("loading", done, total))
    progress.end()
    for sentence in _told(uri, graph, loaded):
        tell(sentence)


def _told(uri: str, graph: Path, loaded: Loaded) -> Iterator[str]:
    """What a load did. An edge is known by all it says: one that changed is one removed and one added."""
    added = loaded.nodes_written - loaded.nodes_changed
    yield (
        f"{uri}: {added:,} nodes and {loaded.edges_written:,} edges added, {loaded.nodes_changed:,} nodes changed, "
        f"{loaded.nodes_removed:,} nodes and {loaded.edges_removed:,} edges removed."
    )
    if loaded.replaced:
        yield f"{graph} has replaced another graph: none of the {loaded.replaced:,} articles that were there is in it."
    if loaded.handed_on:
        yield f"What others wrote on {loaded.handed_on:,} nodes is on those that stand for the same now."
    if loaded.kept:
        yield f"{loaded.kept:,} nodes that went bore what others wrote; it is kept: MATCH (k:Kept) RETURN k."
