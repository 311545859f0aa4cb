"""A public SPARQL engine reads every RDF file, and counts in it what pyoxigraph counts."""

from __future__ import annotations

from pathlib import Path

import pytest

from kg.exports import EXPORTERS, ExportOptions
from kg.exports.sparql import ask as ours
from kg.exports.sparql import sparql_examples
from kg.exports.terms import prefixes
from kg.model import Graph
from kg.pipeline.folder import GraphFolder
from tests.exports import jena
from tests.exports.samples import written
from tests.exports.test_rdf import quads

COUNT = """
SELECT ?together ?apart ?graphs {
  { SELECT (COUNT(*) AS ?together) { ?s ?p ?o } }
  { SELECT (COUNT(*) AS ?apart) (COUNT(DISTINCT ?g) AS ?graphs) { GRAPH ?g { ?s ?p ?o } } }
}
"""


@pytest.fixture(scope="module")
def graph(samples_graph: Path) -> Graph:
    """What the samples say."""
    return GraphFolder(samples_graph).graph()


def asked(graph: Graph, format: str, query: str, folder: Path) -> list[dict[str, str]]:
    """What Jena answers, the graph written in a format."""
    data, text = folder / f"graph{EXPORTERS[format].suffix}", folder / "query.rq"
    data.write_bytes(written(graph, format))
    text.write_text(query, encoding="utf-8")
    return jena.ask(data, text)


@pytest.mark.parametrize("format", ["turtle", "trig", "nquads", "jsonld"])
def test_it_counts_the_same(format: str, graph: Graph, tmp_path: Path) -> None:
    held = set(quads(written(graph, format), format))
    names = {quad.graph_name for quad in held if hasattr(quad.graph_name, "value")}
    together = sum(quad.graph_name not in names for quad in held)
    counts = {"together": together, "apart": len(held) - together, "graphs": len(names)}
    assert asked(graph, format, COUNT, tmp_path) == [{name: str(count) for name, count in counts.items()}]


def test_it_answers_an_example_with_the_same_rows(graph: Graph, tmp_path: Path) -> None:
    head = "".join(f"PREFIX {name}: <{iri}>\n" for name, iri in prefixes(ExportOptions()).items())
    rows = asked(graph, "nquads", head + sparql_examples()["who-met-whom"].text, tmp_path)
    assert rows == [{name: value or "" for name, value in row.items()} for row in ours(graph, "who-met-whom")]
