"""The example queries of sparql/: rows on the graph of the samples, and rdflib answers the same."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
import rdflib

from kg.errors import KgError
from kg.exports import ExportOptions
from kg.exports.sparql import ask, sparql_examples
from kg.exports.terms import prefixes
from kg.model import Article, Graph
from kg.pipeline.folder import GraphFolder
from tests.exports.samples import written
from tests.graph.told import told_graph

pytestmark = pytest.mark.filterwarnings("ignore::DeprecationWarning:rdflib")


@pytest.fixture(scope="module")
def graph(samples_graph: Path) -> Graph:
    """What the samples say."""
    return GraphFolder(samples_graph).graph()


@pytest.fixture(scope="module")
def dataset(graph: Graph) -> rdflib.Dataset:
    """The same, exported and read by rdflib; as in `kg sparql`, a query without GRAPH sees the default graph alone."""
    found = rdflib.Dataset(default_union=False)
    found.parse(data=written(graph, "nquads"), format="nquads")
    return found


def _plain(value: Any) -> Any:
    """What must agree: numbers as numbers, everything else as its text."""
    try:
        return None if value is None else Decimal(str(value))
    except ArithmeticError:
        return str(value)


def test_there_are_twelve_and_each_has_a_title() -> None:
    assert len(sparql_examples()) >= 12
    assert all(each.title[0].isupper() and each.title.endswith(".") for each in sparql_examples().values())


@pytest.mark.parametrize("name", sparql_examples())
def test_there_are_rows_and_rdflib_finds_the_same(name: str, graph: Graph, dataset: rdflib.Dataset) -> None:
    rows = ask(graph, name)
    assert rows and isinstance(rows, list)
    theirs = dataset.query(sparql_examples()[name].text, initNs=prefixes(ExportOptions()))
    assert Counter(tuple(map(_plain, row.values())) for row in rows) == Counter(
        tuple(map(_plain, row)) for row in theirs
    )


@pytest.mark.parametrize("name", sparql_examples())
def test_the_order_is_told_by_the_query(name: str, graph: Graph) -> None:
    assert "ORDER BY" in sparql_examples()[name].text
    assert ask(graph, name) == ask(graph, name)


def test_a_name_that_is_none_is_told(graph: Graph) -> None:
    with pytest.raises(KgError, match=r"'who-met' is no query here; did you mean who-met-whom\? kg sparql lists all\."):
        ask(graph, "who-met")


def test_an_article_without_headline_or_mentions_is_listed() -> None:
    graph = told_graph()
    empty = Article("empty.txt", "Nothing at all.", "en")
    graph.articles = [*(replace(each, title="") for each in graph.articles), empty]
    rows = ask(graph, "articles")
    assert [(row["headline"], row["lang"], row["mentions"]) for row in rows if isinstance(row, dict)] == [
        (None, "en", "0"),
        (None, "ru", "14"),
        (None, "en", "6"),
    ]


def test_a_sentence_of_an_article_without_headline_is_shown() -> None:
    graph = told_graph()
    whole = ask(graph, "sentences")
    graph.articles = [replace(each, title="") for each in graph.articles]
    assert len(ask(graph, "sentences")) == len(whole) > 0
