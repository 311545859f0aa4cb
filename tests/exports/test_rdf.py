"""RDF: every format parses back to the same, keeps the shapes, and every offset holds."""

from __future__ import annotations

import sys
from dataclasses import replace
from typing import Any

import pyoxigraph
import pytest
import rdflib
from hypothesis import given, settings
from pyshacl import validate

from kg.exports import ExportOptions, terms
from kg.model import Graph
from kg.vocabulary.files import data_dir
from kg.vocabulary.frames import Frame, frames
from kg.vocabulary.ontology import ontology
from tests.exports.samples import NAMES, named_graph, written
from tests.graph import owned
from tests.graph.owned import owned_graph
from tests.graph.told import EN, RU, roles, told_graph

# rdflib warns of its own ways.
pytestmark = pytest.mark.filterwarnings("ignore::DeprecationWarning:rdflib")

KG = rdflib.Namespace("https://w3id.org/newskg/ontology#")
ID = rdflib.Namespace("https://w3id.org/newskg/id/")
NIF = rdflib.Namespace("http://persistence.uni-leipzig.org/nlp2rdf/ontologies/nif-core#")
PROV = rdflib.Namespace("http://www.w3.org/ns/prov#")
FORMATS = {"turtle": "turtle", "nquads": "nquads", "trig": "trig", "jsonld": "json-ld"}
READERS = {"turtle": "TURTLE", "nquads": "N_QUADS", "trig": "TRIG", "jsonld": "JSON_LD"}


def read(data: bytes, name: str) -> rdflib.Dataset:
    """The export, read by rdflib; a query sees all its graphs at once."""
    dataset = rdflib.Dataset(default_union=True)
    dataset.parse(data=data, format=FORMATS[name])
    return dataset


def quads(data: bytes, name: str) -> list[Any]:
    """The export, read by pyoxigraph."""
    return list(pyoxigraph.parse(data, getattr(pyoxigraph.RdfFormat, READERS[name])))


@pytest.fixture(scope="module", params=sorted(FORMATS))
def export(request: pytest.FixtureRequest) -> rdflib.Dataset:
    return read(written(told_graph(), request.param), request.param)


def test_an_export_keeps_the_shapes(export: rdflib.Dataset) -> None:
    merged = rdflib.Graph()
    for triple in export.triples((None, None, None)):
        merged.add(triple)
    conforms, _, report = validate(merged, shacl_graph=str(data_dir("schema") / "shapes.ttl"))
    assert conforms, report


def test_who_owns_what_is_a_triple_with_its_articles_and_mentions() -> None:
    found = read(written(owned_graph(), "trig"), "trig")
    berg, north = ID["person-berg"], ID["organization-north"]
    graphs = {graph for *_, graph in found.quads((berg, KG.owns, north, None))}
    assert {ID[each.node_id.replace("article-", "graph-")] for each in (owned.RU, owned.EN)} < graphs
    (statement,) = found.subjects(rdflib.RDF.predicate, KG.owns)
    assert set(found.objects(statement, KG.reportedIn)) == {ID[owned.RU.node_id], ID[owned.EN.node_id]}
    quotes = {
        str(quote) for mention in found.subjects(KG.refersTo, statement) for quote in found.objects(mention, KG.quote)
    }
    assert "North belongs to Anna Berg." in quotes


@pytest.mark.parametrize("name", sorted(FORMATS))
def test_an_export_of_who_owns_what_keeps_the_shapes(name: str) -> None:
    merged = rdflib.Graph()
    for triple in read(written(owned_graph(), name), name).triples((None, None, None)):
        merged.add(triple)
    conforms, _, report = validate(merged, shacl_graph=str(data_dir("schema") / "shapes.ttl"))
    assert conforms, report


def test_the_shapes_see_that_a_person_is_owned() -> None:
    turtle = written(owned_graph(), "turtle").decode()
    assert "kg:owns id:organization-north" in turtle
    wrong = turtle.replace("kg:owns id:organization-north", "kg:owns id:person-berg")
    assert not validate(rdflib.Graph().parse(data=wrong), shacl_graph=str(data_dir("schema") / "shapes.ttl"))[0]


def test_every_offset_holds(export: rdflib.Dataset) -> None:
    texts = {ID[article.node_id]: article.text for article in (RU, EN)}
    mentions = list(export.subjects(rdflib.RDF.type, KG.Mention))
    assert len(mentions) == 20
    for mention in mentions:
        text = texts[rdflib.URIRef(str(export.value(mention, KG.inArticle)))]
        begin, end = (int(str(export.value(mention, index))) for index in (NIF.beginIndex, NIF.endIndex))
        assert text[begin:end] == str(export.value(mention, KG.exact))


def test_direct_triples_stand_for_facts_and_not_for_claims(export: rdflib.Dataset) -> None:
    berg, koval, norway = ID["person-berg"], ID["person-koval"], ID["country-norway"]
    assert (berg, KG.met, koval) in export and (koval, KG.met, berg) in export
    assert (berg, KG.demandedOf, koval) in export and (koval, KG.demandedOf, berg) not in export
    assert (norway, KG.transferredTo, koval) not in export


def test_names_posts_and_links(export: rdflib.Dataset) -> None:
    oslo, post = ID["city-oslo"], ID["position-berg"]
    assert {str(label) for label in export.objects(oslo, rdflib.RDFS.label)} == {"Oslo", "Осло"}
    assert (oslo, rdflib.OWL.sameAs, rdflib.URIRef("http://www.wikidata.org/entity/Q585")) in export
    assert (oslo, rdflib.RDF.type, KG.Place) in export
    assert (post, KG.holder, ID["person-berg"]) in export
    assert (post, KG.title, rdflib.Literal("министр иностранных дел", lang="ru")) in export


def test_all_formats_with_graphs_say_the_same() -> None:
    nquads, trig, jsonld = (quads(written(told_graph(), name), name) for name in ("nquads", "trig", "jsonld"))
    assert set(nquads) == set(trig) == set(jsonld)
    assert len(nquads) == len(set(nquads))


def test_turtle_is_the_default_graph_and_the_mentions() -> None:
    turtle = {quad.triple for quad in quads(written(told_graph(), "turtle"), "turtle")}
    whole = quads(written(told_graph(), "nquads"), "nquads")
    together = {quad.triple for quad in whole if not hasattr(quad.graph_name, "value")}
    assert {str(t.subject.value).split("/")[-1].split("-")[0] for t in turtle - together} == {"mention"}
    assert {str(t.subject.value).split("/")[-1].split("-")[0] for t in together - turtle} == {"graph"}


def test_an_article_says_what_it_says_and_the_default_graph_what_is_chosen() -> None:
    dataset = rdflib.Dataset()
    dataset.parse(data=written(told_graph(), "nquads"), format="nquads")
    meeting, graph = ID["meeting-oslo"], ID[EN.node_id.replace("article", "graph")]
    told = dataset.graph(graph)
    assert told.value(meeting, KG.start) == rdflib.Literal("2023-05", datatype=rdflib.XSD.gYearMonth)
    assert dataset.default_graph.value(meeting, KG.start) == rdflib.Literal("2023-05-10", datatype=rdflib.XSD.date)
    assert told.value(ID["demand-port"], rdflib.RDF.type) == KG.Statement
    assert (graph, PROV.wasDerivedFrom, ID[EN.node_id]) in dataset.default_graph


def test_a_graph_comes_from_its_article_and_is_of_its_day() -> None:
    """When kg made it is not told: that would be another answer in every run."""
    dataset = rdflib.Dataset()
    dataset.parse(data=written(told_graph(), "trig"), format="trig")
    graph, default = ID[EN.node_id.replace("article", "graph")], dataset.default_graph
    assert set(default.predicate_objects(graph)) == {
        (rdflib.RDF.type, PROV.Entity),
        (PROV.wasDerivedFrom, ID[EN.node_id]),
        (PROV.generatedAtTime, rdflib.Literal(f"{EN.published}T00:00:00Z", datatype=rdflib.XSD.dateTime)),
    }
    published = rdflib.URIRef("https://schema.org/datePublished")
    assert default.value(ID[EN.node_id], published) == rdflib.Literal(EN.published, datatype=rdflib.XSD.date)


@pytest.mark.parametrize("wrong", ["generatedAtTime", "wasDerivedFrom"])
def test_the_shapes_see_what_a_graph_may_not_come_from(wrong: str) -> None:
    merged = rdflib.Graph()
    for triple in read(written(told_graph(), "trig"), "trig").triples((None, None, None)):
        merged.add(triple)
    merged.add((ID[EN.node_id.replace("article", "graph")], PROV[wrong], ID["person-berg"]))
    assert not validate(merged, shacl_graph=str(data_dir("schema") / "shapes.ttl"))[0]


def test_an_event_is_no_entity_of_prov_made_from_its_article() -> None:
    """By PROV-O only a thing made out of another is derived from it: a meeting is not made out of news."""
    known = rdflib.Graph().parse(data_dir("schema") / "ontology.ttl")
    above = set(known.transitive_objects(KG.reportedIn, rdflib.RDFS.subPropertyOf))
    assert not [each for each in above if str(each).startswith(str(PROV))]


def test_each_graph_is_written_in_one_piece() -> None:
    order = [str(quad.graph_name) for quad in quads(written(told_graph(), "nquads"), "nquads")]
    changes = [b for a, b in zip(["", *order], order, strict=False) if a != b]
    assert len(changes) == len(set(changes)) == 3


def test_whole_texts_only_when_asked_for() -> None:
    texts = [written(told_graph(), "turtle", ExportOptions(with_text=asked)).decode() for asked in (False, True)]
    assert [text.count("nif:isString") for text in texts] == [0, 2]


def test_a_base_of_ones_own() -> None:
    options = ExportOptions(base_iri="https://news.example/#")
    subjects = {quad.subject.value for quad in quads(written(told_graph(), "nquads", options), "nquads")}
    assert all(subject.startswith("https://news.example/#") for subject in subjects)


@pytest.mark.parametrize("name", sorted(FORMATS))
@settings(max_examples=60, deadline=None)
@given(text=NAMES)
def test_any_name_comes_back_through_rdflib(name: str, text: str) -> None:
    export = read(written(named_graph(text), name), name)
    assert export.value(ID["person-1"], rdflib.RDFS.label) == rdflib.Literal(text, lang="en")
    assert (ID["meeting-1"], KG.topic, rdflib.Literal(text)) in export


@pytest.mark.parametrize("name", sorted(FORMATS))
@settings(deadline=None)
@given(text=NAMES)
def test_any_name_comes_back_through_pyoxigraph(name: str, text: str) -> None:
    objects = [quad.object for quad in quads(written(named_graph(text), name), name)]
    assert pyoxigraph.Literal(text, language="en") in objects and pyoxigraph.Literal(text) in objects


def test_the_shapes_know_the_statuses_of_the_ontology() -> None:
    shapes = rdflib.Graph().parse(data_dir("schema") / "shapes.ttl")
    allowed = shapes.query(
        "SELECT ?s { kg:EventShape sh:property [ sh:path kg:status ; sh:in/rdf:rest*/rdf:first ?s ] }"
    )
    assert {str(row[0]).removeprefix(str(KG)) for row in allowed} == set(ontology().statuses)  # type: ignore[index]


def _shaped() -> dict[str, set[str]]:
    """Property of ours → the classes the shapes let it point at."""
    found: dict[str, set[str]] = {}
    shapes = rdflib.Graph().parse(data_dir("schema") / "shapes.ttl")
    rows = shapes.query("SELECT ?path ?class { ?s sh:path ?path ; (sh:or/rdf:rest*/rdf:first)?/sh:class ?class }")
    for path, kind in rows:  # type: ignore[misc]
        if str(path).startswith(str(KG)):
            found.setdefault(str(path).removeprefix(str(KG)), set()).add(str(kind).removeprefix(str(KG)))
    return found


def test_the_shapes_let_a_property_point_at_what_the_ontology_says() -> None:
    shaped = _shaped()
    assert {"participant", "agent", "target", "speaker", "place", "owns", "holder"} <= set(shaped)
    assert shaped == {name: set(ontology().properties[name].range) for name in shaped}


@pytest.mark.parametrize("frame", frames().values(), ids=lambda frame: frame.type)
def test_whoever_can_fill_a_role_is_in_the_range_and_in_the_shape(frame: Frame) -> None:
    shaped = _shaped()
    for role, spec in frame.roles.items():
        assert set(spec.fill) <= set(ontology().under(*ontology().properties[role].range)), role
        assert set(spec.fill) <= set(ontology().under(*shaped[role])), role


def _attack(target: str) -> Graph:
    """Norway attacks something in Oslo."""
    graph = told_graph()
    meeting = next(event for event in graph.events if event.id == "meeting-oslo")
    account = replace(meeting.account, type="Attack", roles=roles(agent="country-norway", target=target))
    graph.events[graph.events.index(meeting)] = replace(meeting, account=account)
    return graph


@pytest.mark.parametrize(("target", "right"), [("city-oslo", True), ("demand-port", False)])
def test_a_town_can_be_attacked_and_a_demand_not(target: str, right: bool) -> None:
    data = rdflib.Graph().parse(data=written(_attack(target), "turtle"))
    assert validate(data, shacl_graph=str(data_dir("schema") / "shapes.ttl"))[0] is right


@pytest.mark.parametrize(
    ("right", "wrong"),
    [
        ("kg:status kg:occurred", "kg:status kg:rumoured"),
        ('nif:beginIndex "19"', 'nif:beginIndex "999"'),
        ("kg:holder id:person-berg ;", ""),
        ('kg:latest "2023-05-10"^^xsd:date ;', ""),
        ('kg:start "2023-05-10"^^xsd:date', 'kg:start "in May"'),
        ("kg:refersTo id:city-oslo", "kg:refersTo id:city-bergen"),
        ("a kg:Meeting , kg:Event", "a kg:Event"),
        ('schema:inLanguage "en"', 'schema:inLanguage "pl"'),
        ("kg:place id:city-oslo", "kg:place id:person-berg"),
    ],
)
def test_the_shapes_see_what_is_wrong(right: str, wrong: str) -> None:
    turtle = written(told_graph(), "turtle").decode()
    assert right in turtle
    data = rdflib.Graph().parse(data=turtle.replace(right, wrong), format="turtle")
    assert not validate(data, shacl_graph=str(data_dir("schema") / "shapes.ttl"))[0]


def test_writing_leaves_a_text_as_small_as_it_was() -> None:
    quote = " ".join(["Стороны", "встретились"])  # a text of its own
    size = sys.getsizeof(quote)
    assert terms.text(quote, "ru").value == quote
    assert sys.getsizeof(quote) == size
