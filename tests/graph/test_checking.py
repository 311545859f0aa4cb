"""A graph the ontology does not allow is told of, sentence by sentence."""

from __future__ import annotations

from dataclasses import replace

from kg.graph import check
from tests.graph.told import roles, told_graph


def test_unknown_classes_roles_and_wrong_fillers() -> None:
    graph = told_graph()
    demand, meeting, transfer = graph.events
    graph.events = [
        replace(demand, account=replace(demand.account, type="Sermon")),
        replace(meeting, account=replace(meeting.account, roles=roles(place="person-berg", speaker="person-berg"))),
        replace(transfer, account=replace(transfer.account, status="rumoured", latest=None)),
    ]
    graph.entities[0] = replace(graph.entities[0], type="Town")
    faults = "\n".join(check(graph))
    for told in (
        "city-oslo: Town is no class of entities; there are Actor",
        "demand-port: Sermon is no class of events; there are Event",
        "meeting-oslo: place is filled by Person; it takes Place.",
        "meeting-oslo: Meeting has no role speaker; it has participant",
        "transfer-tug: rumoured is no status; there are occurred",
        "transfer-tug: earliest and latest must stand together.",
    ):
        assert told in faults


def test_a_mention_that_does_not_stand_there_and_an_entity_without_any() -> None:
    graph = told_graph()
    graph.mentions = [replace(graph.mentions[0], evidence=replace(graph.mentions[0].evidence, begin=0, end=3))]
    faults = check(graph)
    assert "does not read" in faults[0] and "city-oslo: no mention stands behind it." in faults
