"""kg sparql: SELECT, ASK and CONSTRUCT, prefixes filled in."""

from __future__ import annotations

import json
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread

import pytest

from kg.exports import BASE_IRI
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


def test_without_a_query_the_examples_are_listed_and_each_runs_by_name(kg: Kg, samples_graph: Path) -> None:
    listed = {row["query"]: row["title"] for row in json.loads(kg("sparql").out)}
    assert listed["who-met-whom"] == "Who met whom, when and where."
    assert kg("sparql", samples_graph).out == kg("sparql").out
    rows = json.loads(kg("sparql", samples_graph, "who-met-whom").out)
    assert any((row["who"], row["whom"]) == ("Antony Blinken", "Sergey Lavrov") for row in rows)


def test_a_query_without_a_graph_is_wrong_usage(kg: Kg) -> None:
    assert kg("sparql", "who-met-whom").code == 2


@pytest.mark.parametrize(
    "update", ["INSERT DATA { <a:a> <a:b> <a:c> }", "# all\nPREFIX a: <b:> LOAD <http://a.example/>"]
)
def test_what_changes_data_is_refused(kg: Kg, samples_graph: Path, update: str) -> None:
    done = kg("sparql", samples_graph, update)
    assert (done.code, done.err) == (1, "kg: This query changes data; kg sparql only reads.\n")


@pytest.fixture
def server() -> Iterator[tuple[str, list[str]]]:
    """A SPARQL server on this machine, and what it was asked."""
    asked: list[str] = []

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            asked.append(self.path)
            self.send_error(500)

        def do_GET(self) -> None:
            self.do_POST()

        def log_message(self, *_: object) -> None:
            """Nothing on stderr."""

    with ThreadingHTTPServer(("127.0.0.1", 0), Handler) as http:
        Thread(target=http.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{http.server_port}/", asked
        http.shutdown()


@pytest.mark.parametrize(
    "query",
    [
        "SELECT * { SERVICE <URL> { ?s ?p ?o } }",
        "ASK { service silent <URL> { ?s ?p ?o } }",
        "CONSTRUCT { ?s ?p ?o } WHERE { ?s a kg:Meeting . SERVICE # 'elsewhere'\n<URL> { ?s ?p ?o } }",
        "SELECT * { VALUES ?url { <URL> } SERVICE ?url { ?s ?p 'SERVICE' } }",
        "SELECT * { { SELECT * { ?s ?p ?o FILTER EXISTS { SERVICE<URL>{ ?s ?p ?o } } } } }",
    ],
)
def test_no_other_server_is_asked(kg: Kg, samples_graph: Path, server: tuple[str, list[str]], query: str) -> None:
    url, asked = server
    done = kg("sparql", samples_graph, query.replace("URL", url))
    assert (done.code, done.err) == (
        1,
        "kg: SERVICE asks another server; kg is offline and asks only its own graph.\n",
    )
    assert asked == []


def test_service_in_a_text_a_name_or_a_comment_is_a_word_like_others(kg: Kg, samples_graph: Path) -> None:
    query = "# SERVICE <http://a.example/> {}\nSELECT ?service { BIND('SERVICE <http://a.example/> {}' AS ?service) }"
    assert json.loads(kg("sparql", samples_graph, query).out) == [{"service": "SERVICE <http://a.example/> {}"}]
    broken = kg("sparql", samples_graph, "SELECT * { ?s ?p 'SERVICE <http://a.example/> {}' ")
    assert broken.err == "kg: This is no SPARQL query: line 1, character 51: what stands there does not fit.\n"


def test_a_graph_from_elsewhere_is_not_fetched(kg: Kg, samples_graph: Path, server: tuple[str, list[str]]) -> None:
    url, asked = server
    for words in ("FROM", "from named"):
        done = kg("sparql", samples_graph, f"SELECT * {words} <{url}> {{ ?s ?p ?o }}")
        told = f"kg: FROM <{url}>: there is no such graph here, and kg is offline and fetches none.\n"
        assert (done.code, done.err, asked) == (1, told, [])
    query = f"SELECT ?text {{ BIND('FROM <{url}>' AS ?text) }}"
    assert json.loads(kg("sparql", samples_graph, query).out) == [{"text": f"FROM <{url}>"}]


def test_a_graph_that_is_here_can_be_named(kg: Kg, samples_graph: Path) -> None:
    (first, *_) = json.loads(kg("sparql", samples_graph, "SELECT DISTINCT ?g { GRAPH ?g { ?s a kg:Mention } }").out)
    query = f"SELECT (COUNT(?m) AS ?n) FROM <{first['g']}> {{ ?m a kg:Mention }}"
    assert int(json.loads(kg("sparql", samples_graph, query).out)[0]["n"]) > 0


@pytest.mark.parametrize(
    "query",
    [
        "SELECT * { ?s foaf:knows ?o }",
        "SELECT * { foaf:a ?p 'dc:title' }",
        "SELECT * { ?s kg:met/foaf:knows|kg:met 'SERVICE' }",
    ],
)
def test_a_prefix_that_is_not_known_is_named(kg: Kg, samples_graph: Path, query: str) -> None:
    done = kg("sparql", samples_graph, f"PREFIX own: <https://own.example/> {query}")
    assert (done.code, done.err) == (
        1,
        "kg: The prefix foaf: is not known; known are geo:, id:, kg:, nif:, owl:, own:, prov:, rdf:, rdfs:, schema:, "
        "skos:, wd:, xsd:. PREFIX foaf: <IRI> declares one.\n",
    )


def test_tables_have_short_names_and_columns_as_selected(kg: Kg, samples_graph: Path) -> None:
    query = "SELECT ?b ?class ?a { ?a a ?class ; kg:met ?b FILTER(?class = kg:Person) } ORDER BY ?a ?b LIMIT 1"
    header, _, row = kg("sparql", samples_graph, query, "-f", "table").out.splitlines()
    assert header.split() == ["b", "class", "a"]
    b, kind, a = row.split()
    assert kind == "kg:Person" and a.startswith("id:person-")
    (told,) = json.loads(kg("sparql", samples_graph, query).out)
    assert told == {
        "b": b.replace("id:", BASE_IRI),
        "class": "https://w3id.org/newskg/ontology#Person",
        "a": a.replace("id:", BASE_IRI),
    }
    assert kg("sparql", samples_graph, query, "-f", "csv").out.splitlines()[0] == "b,class,a"
    assert "| id:person-" in kg("sparql", samples_graph, query, "-f", "markdown").out


def test_all_columns_stand_as_the_query_first_names_them(kg: Kg, samples_graph: Path) -> None:
    rows = json.loads(kg("sparql", samples_graph, "SELECT DISTINCT * { ?who kg:met ?other . ?other a ?class }").out)
    assert list(rows[0]) == ["who", "other", "class"]


def test_a_triple_is_a_value_too(kg: Kg, samples_graph: Path) -> None:
    query = "SELECT (TRIPLE(?a, kg:met, ?b) AS ?t) { ?a kg:met ?b } LIMIT 1"
    assert "ontology#met>" in json.loads(kg("sparql", samples_graph, query).out)[0]["t"]
