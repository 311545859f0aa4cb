"""The part of a graph that an answer speaks of."""

from __future__ import annotations

from kg.graph import check, part_of
from tests.graph.told import EN, RU, told_graph

GRAPH = told_graph()


def test_an_event_brings_all_who_are_in_it_and_the_articles_that_tell_of_it() -> None:
    part = part_of(GRAPH, ["transfer-tug"])
    assert [event.id for event in part.events] == ["transfer-tug"]
    roles = {role.filler for role in part.events[0].account.roles}
    assert roles <= {entity.id for entity in part.entities}
    assert [article.id for article in part.articles] == [RU.id]
    assert {mention.article for mention in part.mentions} == {RU.node_id}
    assert not list(check(part))


def test_two_actors_bring_what_ties_them() -> None:
    part = part_of(GRAPH, ["person-berg", "person-koval"])
    assert {"meeting-oslo", "demand-port"} <= {event.id for event in part.events}
    assert {article.id for article in part.articles} == {RU.id, EN.id}


def test_one_alone_brings_no_events() -> None:
    part = part_of(GRAPH, ["person-berg"])
    assert part.events == [] and [entity.id for entity in part.entities] == ["person-berg"]


def test_a_place_brings_its_country() -> None:
    part = part_of(GRAPH, ["city-oslo"])
    assert {entity.id for entity in part.entities} == {"city-oslo", "country-norway"}


def test_all_of_it_is_the_graph() -> None:
    ids = [each.id for each in (*GRAPH.entities, *GRAPH.events)]
    assert part_of(GRAPH, ids) == GRAPH
