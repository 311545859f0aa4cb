"""Who is tied to whom."""

from __future__ import annotations

from kg.graph.ties import actor_network, actors_of, ties
from kg.model import Account
from tests.graph.told import roles, told_graph


def test_an_event_ties_its_sides_and_a_speaker_whom_he_speaks_of() -> None:
    actors = {"a", "b", "c"}
    assert ties(Account("Meeting", roles(participant="b a", place="c")), actors) == [("a", "b")]
    assert ties(Account("Demand", roles(speaker="b", addressee="a", about="c x b")), actors) == [("a", "b"), ("b", "c")]
    network = actor_network(told_graph())
    assert set(network.nodes) == actors_of(told_graph())
    assert network.edges["person-berg", "person-koval"]["weight"] == 2
