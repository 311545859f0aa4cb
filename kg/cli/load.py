"""kg load: a graph into Neo4j."""

from __future__ import annotations

from typer import BadParameter

from kg.cli.arguments import Graph, Password, Uri, User


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
    tell(
        f"{uri}: {loaded.nodes_written:,} nodes and {loaded.edges_written:,} edges written, "
        f"{loaded.nodes_removed:,} and {loaded.edges_removed:,} removed."
    )
    if loaded.handed_on:
        tell(f"What others wrote on {loaded.handed_on:,} nodes is on those that stand for the same now.")
    if loaded.kept:
        tell(f"{loaded.kept:,} nodes that went bore what others wrote; it is kept: MATCH (k:Kept) RETURN k.")
