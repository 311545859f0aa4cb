"""kg export: a graph in another format."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

from typer import BadParameter, Option

from kg.cli.arguments import Graph, Output, WithText

if TYPE_CHECKING:
    from kg.exports import Exporter

# Told here and not read from EXPORTERS, which would take longer to load than the help to print.
FORMATS = "turtle, nquads, trig, jsonld, graphml, gexf, neo4j-csv, table, csv, html"
Format = Annotated[
    str,
    Option("-f", "--format", metavar="FORMAT", help=f"One of {FORMATS}.", show_default=False),
]
BaseIri = Annotated[str | None, Option("--base-iri", metavar="IRI", help="What the IRIs of the data begin with.")]


def export(
    graph: Graph, format: Format, output: Output = "-", base_iri: BaseIri = None, with_text: WithText = False
) -> None:
    """Write a graph as RDF, a page, GraphML, CSV.

    Example: kg export graph -f turtle -o graph.ttl
    """
    from kg.exports import BASE_IRI, ExportOptions, write_to
    from kg.pipeline.folder import GraphFolder

    exporter, options = _exporter(format), ExportOptions(base_iri or BASE_IRI, with_text)
    if output == "-" and exporter.suffix.endswith(".zip") and sys.stdout.isatty():
        raise BadParameter(f"{format} is several files; name a folder, or a .zip to have them in one.", param_hint="-o")
    whole = GraphFolder(graph).graph()
    if output == "-":
        exporter.write(whole, sys.stdout.buffer, options)
    else:
        write_to(Path(output), exporter, whole, options)


def _exporter(name: str) -> Exporter:
    from kg.exports import EXPORTERS

    if name not in EXPORTERS:
        formats = "\n".join(f"  {each.name:10} {each.title}" for each in EXPORTERS.values())
        raise BadParameter(f"there is no format {name!r}; there are\n{formats}", param_hint="--format")
    return EXPORTERS[name]
