"""kg sparql: SPARQL over the graph's RDF."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Any

from typer import Argument

from kg.cli.arguments import Graph, Output, Rows
from kg.cli.output import write_rows, write_text
from kg.errors import KgError

if TYPE_CHECKING:
    from kg.model import Graph as GraphOfAll

Text = Annotated[str, Argument(metavar="QUERY", help="SPARQL; the usual prefixes are filled in.")]


def sparql(graph: Graph, query: Text, format: Rows = None, output: Output = "-") -> None:
    """Ask a graph in SPARQL. Each article has a named graph of its own.

    Example: kg sparql graph "SELECT ?who ?whom { ?who kg:met ?whom }"
    """
    from kg.pipeline.folder import GraphFolder

    answer = ask(GraphFolder(graph).graph(), query)
    if isinstance(answer, str):
        write_text([answer], output)
    else:
        write_rows(answer, format, output)


def ask(graph: GraphOfAll, query: str) -> list[dict[str, Any]] | str:
    """Rows of a SELECT, true or false of an ASK, N-Triples of a CONSTRUCT. Raises KgError for what is no SPARQL."""
    from pyoxigraph import QueryBoolean, QueryTriples, RdfFormat, Store

    from kg.exports import ExportOptions
    from kg.exports.quads import quads
    from kg.exports.terms import prefixes

    options = ExportOptions()
    store = Store()
    store.bulk_extend(quads(graph, options))
    try:
        answer = store.query(query, prefixes=prefixes(options))
    except SyntaxError as error:
        raise KgError(f"This is no SPARQL query: {error.msg}") from error
    if isinstance(answer, QueryBoolean):
        return f"{str(bool(answer)).lower()}\n"
    if isinstance(answer, QueryTriples):
        return (answer.serialize(format=RdfFormat.N_TRIPLES) or b"").decode("utf-8")
    names = [variable.value for variable in answer.variables]
    return [{name: _plain(row[name]) for name in names} for row in answer]


def _plain(value: Any) -> str | None:
    """The text of a literal, the IRI of a node, nothing where the variable is unbound."""
    return None if value is None else str(value.value)
