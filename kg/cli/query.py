"""kg query: named questions and Cypher, on a graph folder or a Neo4j server."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

from typer import Argument, BadParameter, Option

from kg.cli.arguments import Output, Password, Rows, Uri, User
from kg.cli.inputs import pairs
from kg.cli.output import write_rows

if TYPE_CHECKING:
    from kg.stores.bolt import GraphStore

Folder = Annotated[str | None, Argument(metavar="[GRAPH]", help="A graph folder; none with --uri.", show_default=False)]
Question = Annotated[str | None, Argument(metavar="[QUESTION]", help="The name of a question, or Cypher.")]
Parameters = Annotated[
    list[str] | None, Option("-p", "--parameter", metavar="NAME=VALUE", help="Fills a parameter. As often as needed.")
]


def query(
    graph: Folder = None,
    question: Question = None,
    parameter: Parameters = None,
    format: Rows = None,
    output: Output = "-",
    uri: Uri = None,
    user: User = "neo4j",
    password: Password = "",
) -> None:
    """Ask a graph a question. Without one, the named questions and their parameters are listed.

    Example: kg query graph timeline-of-actor -p actor=Lavrov
    """
    from kg.queries import run

    given = pairs(parameter, "-p")
    if graph and not question and not Path(graph).is_dir():
        graph, question = None, graph  # a lone word that is no folder: a question for the server
    if not question:
        return write_rows(_questions(), format, output)
    with _embedded(Path(graph)) if graph else _server(uri, user, password, question) as store:
        write_rows(run(store, question, given), format, output)


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


def _questions() -> list[dict[str, Any]]:
    from kg.queries import named_queries

    return [
        {"question": each.name, "title": each.title, "parameters": [_shown(p) for p in each.parameters]}
        for each in named_queries().values()
    ]


def _shown(parameter: Any) -> str:
    return f"{parameter.name}" if parameter.required else f"{parameter.name}={parameter.default}"
