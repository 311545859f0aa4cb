"""kg sparql: SPARQL over the graph's RDF."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

from typer import Argument, BadParameter

from kg.cli.arguments import Output, Rows
from kg.cli.output import RowFormat, chosen, write_rows, write_text

Folder = Annotated[Path | None, Argument(metavar="[GRAPH]", help="A graph folder.", show_default=False)]
Text = Annotated[
    str | None, Argument(metavar="[QUERY]", help="The name of an example, or SPARQL; the usual prefixes are filled in.")
]


def sparql(graph: Folder = None, query: Text = None, format: Rows = None, output: Output = "-") -> None:
    """Ask a graph in SPARQL. Each article has a named graph of its own. Without a query, the examples are listed.

    Example: kg sparql graph "SELECT ?who ?whom { ?who kg:met ?whom }"
    """
    from kg.exports.sparql import ask, sparql_examples
    from kg.pipeline.folder import GraphFolder

    if graph and not query and not graph.is_dir():
        raise BadParameter(f"which graph? Name its folder before {str(graph)!r}.")
    if not graph or not query:
        return write_rows([{"query": e.name, "title": e.title} for e in sparql_examples().values()], format, output)
    readable = chosen(format, output) in (RowFormat.TABLE, RowFormat.MARKDOWN)
    answer = ask(GraphFolder(graph).graph(), query, shorten=readable)
    if isinstance(answer, str):
        write_text([answer], output)
    else:
        write_rows(answer, format, output)
