"""kg query: named questions and Cypher, on a graph folder or a Neo4j server."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

from typer import Argument, BadParameter, Option

from kg.cli.arguments import Output, Password, Rows, Uri, User
from kg.cli.inputs import pairs
from kg.cli.output import write_rows, write_text

if TYPE_CHECKING:
    from kg.stores.bolt import GraphStore

Folder = Annotated[str | None, Argument(metavar="[GRAPH]", help="A graph folder; none with --uri.", show_default=False)]
Question = Annotated[str | None, Argument(metavar="[QUESTION]", help="The name of a question, or Cypher.")]
Parameters = Annotated[
    list[str] | None,
    Option(
        "-p",
        "--parameter",
        metavar="NAME=VALUE",
        help="Fills a parameter; names in any language, script and case form. As often as needed.",
    ),
]
Explain = Annotated[bool, Option("--explain", help="Show the question, its parameters and its Cypher; ask nothing.")]
AsGraph = Annotated[bool, Option("--graph", help="Write what the answer speaks of as a graph, in GraphML.")]
Write = Annotated[bool, Option("--write", help="Let Cypher change the graph and read files.")]


def query(
    graph: Folder = None,
    question: Question = None,
    parameter: Parameters = None,
    explain: Explain = False,
    as_graph: AsGraph = False,
    write: Write = False,
    format: Rows = None,
    output: Output = "-",
    uri: Uri = None,
    user: User = "neo4j",
    password: Password = "",
) -> None:
    """Ask a graph a question. Without one, the named questions and their parameters are listed.

    Example: kg query graph timeline-of-actor -p actor=Lavrov
    """
    from kg.cli.questions import explained, write_questions

    given = pairs(parameter, "-p")
    if graph and not question and not Path(graph).is_dir():
        graph, question = None, graph  # a lone word that is no folder: a question for the server
    if not question:
        return write_questions(format, output)
    if explain:
        return write_text(explained(question), output)
    with _embedded(Path(graph)) if graph else _server(uri, user, password, question) as store:
        (_write_graph if as_graph else _write_rows)(store, question, given, write, format, output)


def _write_rows(
    store: GraphStore, question: str, given: dict[str, str], write: bool, format: Rows, output: str
) -> None:
    from kg.queries import run

    write_rows(run(store, question, given, write=write), format, output)


def _write_graph(
    store: GraphStore, question: str, given: dict[str, str], write: bool, format: Rows, output: str
) -> None:
    from kg.exports.graphml import graphml
    from kg.exports.multigraph import multigraph
    from kg.queries import graph_of

    if format or write:
        raise BadParameter("a graph is read, and written as GraphML; leave -f and --write out.", param_hint="--graph")
    write_text(graphml(multigraph(graph_of(store, question, given))), output)


def _embedded(graph: Path) -> GraphStore:
    from kg.cli.progress import Progress
    from kg.pipeline.folder import GraphFolder

    progress = Progress()
    try:
        return GraphFolder(graph).store(lambda done, total: progress("loading the embedded graph", done, total))
    finally:
        progress.end()


def _server(uri: str | None, user: str, password: str, question: str) -> GraphStore:
    from kg.stores.bolt import GraphStore

    if not uri:
        raise BadParameter(f"which graph? Name its folder before {question!r}, or a server with --uri.")
    return GraphStore(uri, user, password)
