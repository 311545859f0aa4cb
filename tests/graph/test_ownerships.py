"""Who owns what is one ownership, however many articles say so."""

from __future__ import annotations

from dataclasses import replace

from kg.graph import assemble, check
from kg.graph.files import graph_lines, read_graph
from kg.graph.part import part_of
from kg.graph.property_graph import property_graph
from tests.graph.owned import EN, FACTS, LINKS, RU, owned_graph
from tests.graph.told import KNOWN


def test_two_articles_one_ownership() -> None:
    graph = owned_graph()
    (each,) = graph.ownerships
    assert (each.owner, each.owned) == ("person-berg", "organization-north")
    assert {(article, evidence.exact) for article, evidence in each.evidence} == {
        (RU.node_id, "владеет"),
        (EN.node_id, "belongs"),
    }
    assert each.id in {mention.refers_to for mention in graph.mentions} and check(graph) == []


def test_nobody_owns_themselves_nor_a_person() -> None:
    one = [replace(link, node="organization-north") for link in LINKS]
    assert assemble(FACTS, one, KNOWN).ownerships == []
    other = [replace(FACTS[0], ownerships=(replace(FACTS[0].ownerships[0], owner="e2", owned="e1"),))]
    assert assemble(other, LINKS, KNOWN).ownerships == []


def test_an_owned_person_is_a_fault() -> None:
    graph = owned_graph()
    (each,) = graph.ownerships
    graph.ownerships = [replace(each, owner=each.owned, owned=each.owner)]
    assert check(graph) == [f"{each.id}: Organization owns Person; an Actor owns an Organization."]


def test_an_edge_with_its_sentence() -> None:
    (edge,) = (edge for edge in property_graph(owned_graph()).edges if edge.type == "OWNS")
    assert (edge.source, edge.target, edge.properties["articles"]) == ("person-berg", "organization-north", 2)
    assert edge.properties["quote"] in ("Анна Берг владеет фирмой «Север».", "North belongs to Anna Berg.")


def test_it_comes_back_from_a_file_and_stays_in_a_part() -> None:
    graph = owned_graph()
    assert read_graph(graph_lines(graph)).ownerships == graph.ownerships
    assert part_of(graph, ["person-berg", "organization-north"]).ownerships == graph.ownerships
    assert part_of(graph, ["person-berg"]).ownerships == []
