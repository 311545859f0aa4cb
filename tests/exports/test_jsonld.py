"""JSON-LD reads like JSON."""

from __future__ import annotations

import json

import pyoxigraph

from kg.exports import BASE_IRI, ExportOptions
from kg.exports.jsonld import context, context_document
from kg.vocabulary.turtle import KG
from tests.exports.samples import written
from tests.graph.told import EN, told_graph


def test_an_event_reads_plainly() -> None:
    nodes = {node["@id"]: node for node in json.loads(written(told_graph(), "jsonld"))["@graph"]}
    meeting = nodes["id:meeting-oslo"]
    assert meeting["@type"] == ["kg:Meeting", "kg:Event"]
    assert meeting["kg:participant"] == ["id:person-berg", "id:person-koval"]
    assert meeting["kg:earliest"] == "2023-05-10"
    assert meeting["kg:start"] == {"@value": "2023-05-10", "@type": "xsd:date"}
    assert nodes["id:city-oslo"]["owl:sameAs"] == {"@id": "wd:Q585"}


def test_an_article_has_a_graph_of_its_own() -> None:
    nodes = json.loads(written(told_graph(), "jsonld"))["@graph"]
    graphs = [node for node in nodes if "@graph" in node]
    assert len(graphs) == 2
    assert graphs[0]["@id"] == "id:" + EN.node_id.replace("article", "graph")


def test_the_context_knows_links_dates_and_texts() -> None:
    terms = context(ExportOptions())
    assert terms["kg:met"] == {"@id": "kg:met", "@type": "@id"}
    assert terms["kg:earliest"] == {"@id": "kg:earliest", "@type": "xsd:date"}
    assert "kg:start" not in terms and "kg:title" not in terms


def test_the_published_context_is_that_of_an_export() -> None:
    assert json.loads(context_document()) == {"@context": json.loads(written(told_graph(), "jsonld"))["@context"]}


def test_json_of_ones_own_with_the_published_context_is_rdf() -> None:
    own = {**json.loads(context_document()), "@id": "id:a", "kg:met": "id:b", "kg:earliest": "2023-05-10"}
    found = {
        (quad.predicate.value, str(quad.object))
        for quad in pyoxigraph.parse(json.dumps(own), pyoxigraph.RdfFormat.JSON_LD)
    }
    assert found == {
        (KG + "met", f"<{BASE_IRI}b>"),
        (KG + "earliest", '"2023-05-10"^^<http://www.w3.org/2001/XMLSchema#date>'),
    }
