"""kg sparql: SELECT, ASK and CONSTRUCT, prefixes filled in."""

from __future__ import annotations

import json
from pathlib import Path

from tests.cli.conftest import Kg

MET = "{ ?a kg:met ?b . ?a rdfs:label 'Sergey Lavrov'@en . ?b rdfs:label ?name FILTER(lang(?name) = 'en') }"


def test_select(kg: Kg, samples_graph: Path) -> None:
    rows = json.loads(kg("sparql", samples_graph, f"SELECT ?name ?none {MET}").out)
    assert {"name": "Antony Blinken", "none": None} in rows


def test_ask_and_construct(kg: Kg, samples_graph: Path) -> None:
    assert kg("sparql", samples_graph, f"ASK {MET}").out == "true\n"
    assert "Antony Blinken" in kg("sparql", samples_graph, f"CONSTRUCT {{ ?b rdfs:label ?name }} WHERE {MET}").out


def test_each_article_has_its_graph(kg: Kg, samples_graph: Path) -> None:
    query = "SELECT (COUNT(DISTINCT ?g) AS ?n) { GRAPH ?g { ?m a kg:Mention } }"
    assert json.loads(kg("sparql", samples_graph, query).out) == [{"n": "8"}]


def test_what_is_no_sparql(kg: Kg, samples_graph: Path) -> None:
    done = kg("sparql", samples_graph, "SELECT ?x {")
    assert done.code == 1
    assert done.err == "kg: This is no SPARQL query: line 1, character 12: what stands there does not fit.\n"
    assert kg("sparql", samples_graph, "INSERT DATA { <a:a> <a:b> <a:c> }").err.endswith("kg sparql only reads.\n")


def test_without_a_query_the_examples_are_listed_and_each_runs_by_name(kg: Kg, samples_graph: Path) -> None:
    listed = {row["query"]: row["title"] for row in json.loads(kg("sparql").out)}
    assert listed["who-met-whom"] == "Who met whom, when and where."
    assert kg("sparql", samples_graph).out == kg("sparql").out
    rows = json.loads(kg("sparql", samples_graph, "who-met-whom").out)
    assert any((row["who"], row["whom"]) == ("Antony Blinken", "Sergey Lavrov") for row in rows)


def test_a_query_without_a_graph_is_wrong_usage(kg: Kg) -> None:
    assert kg("sparql", "who-met-whom").code == 2
