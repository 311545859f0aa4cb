"""kg query: named questions and Cypher, on a graph folder or a Neo4j server."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

from typer import Argument, BadParameter, Option

from kg.cli.arguments import Output, Password, Rows, Uri, User
from kg.cli.inputs import pairs
from kg.cli.output import write_rows, write_text

if TYPE_CHECKING:
    from kg.graph.property_graph import PropertyGraph
    from kg.model import Graph
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
AsGraph = Annotated[
    bool, Option("--graph", help="Write what the answer speaks of: GraphML, or a page where -o ends in .html.")
]
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
    from kg.queries import check, graph_of, run

    given = pairs(parameter, "-p")
    if graph and not question and not _is_folder(graph):
        graph, question = None, graph  # a lone word that is no folder: a question for the server
    if not question:
        return write_questions(format, output)
    if explain:
        return write_text(explained(question), output)
    check(question)
    if as_graph and (format or write):
        raise BadParameter("a graph is read, and written as one; leave -f and --write out.", param_hint="--graph")
    with _embedded(Path(graph)) if graph else _server(uri, user, password, question) as store:
        if not as_graph:
            write_rows(run(store, question, given, write=write), format, output)
        elif output.endswith(".html"):
            _write_page(_answer(graph, store, question, given), Path(output))
        else:
            _write_graph(graph_of(store, question, given), output)


def _is_folder(name: str) -> bool:
    """A query may be longer than the name of any file, which the system then calls an error."""
    try:
        return Path(name).is_dir()
    except OSError:
        return False


def _write_graph(shape: PropertyGraph, output: str) -> None:
    from kg.exports.graphml import graphml
    from kg.exports.multigraph import multigraph

    write_text(graphml(multigraph(shape)), output)


def _answer(graph: str | None, store: GraphStore, question: str, given: dict[str, str]) -> Graph:
    """The part of the graph that an answer speaks of; a folder knows more of it than a server."""
    from kg.graph import part_of
    from kg.pipeline.folder import GraphFolder
    from kg.queries import ids_of, page_of

    if not graph:
        return page_of(store, question, given)
    return part_of(GraphFolder(graph).graph(), ids_of(store, question, given))


def _write_page(part: Graph, output: Path) -> None:
    from kg.exports import EXPORTERS, ExportOptions, write_to

    write_to(output, EXPORTERS["html"], part, ExportOptions())


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
