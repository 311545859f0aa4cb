"""Direct triples: only what occurred, only what an article says in its own voice."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from kg.graph import direct_edges
from kg.model import Account, Entity, Event, Evidence, Graph, Role, Telling
from tests.graph.told import roles, told_graph

TYPES = {"anna": "Person", "boris": "Person", "oslo": "City", "norway": "Country", "nato": "Organization"}


def direct(*accounts: Account) -> list[tuple[str, str, str]]:
    """The direct triples of one event, told so by as many articles; the first account is the summary, too."""
    entities = [Entity(id, type, {"en": id}) for id, type in TYPES.items()]
    tellings = tuple(Telling("article-1", account, (Evidence(0, 1, "A", "A."),), 0.5) for account in accounts)
    events = [Event("event-1", {}, accounts[0], 0.5, tellings)]
    return [(edge.source, edge.property, edge.target) for edge in direct_edges(Graph(entities=entities, events=events))]


def test_the_told_graph_has_a_meeting_and_a_demand_but_not_the_claim() -> None:
    edges = [(edge.source, edge.property, edge.target, len(edge.tellings)) for edge in direct_edges(told_graph())]
    assert edges == [
        ("person-berg", "demandedOf", "person-koval", 2),
        ("person-berg", "met", "person-koval", 2),
    ]


@pytest.mark.parametrize("status", ["planned", "proposed", "cancelled", "denied"])
def test_what_did_not_happen_is_no_fact(status: str) -> None:
    assert direct(Account("Meeting", roles(participant="anna boris"), status=status)) == []


def test_a_claim_becomes_a_fact_once_someone_says_it_in_their_own_voice() -> None:
    claim = Account("Meeting", roles(participant="anna boris", attributedTo="nato"))
    own = Account("Meeting", roles(participant="anna boris"))
    planned = Account("Meeting", roles(participant="anna boris"), status="planned")
    assert direct(claim) == [] and direct(claim, planned) == []
    assert direct(claim, own) == [("anna", "met", "boris")]


def test_people_meet_people_and_countries_countries() -> None:
    pairs = direct(Account("Talks", roles(participant="anna boris norway nato")))
    assert [(a, b) for a, _, b in pairs] == [("anna", "boris"), ("nato", "norway")]
    assert len(direct(Account("Talks", roles(participant="anna norway nato")))) == 3


@pytest.mark.parametrize(
    ("type", "told", "expected"),
    [
        ("Visit", roles(agent="anna", target="boris", place="oslo"), [("visited", "boris"), ("visited", "oslo")]),
        ("Threat", roles(speaker="anna", addressee="norway", about="nato"), [("threatened", "norway")]),
        ("Attack", roles(agent="anna", target="anna", place="oslo"), []),
    ],
)
def test_who_did_what_to_whom(type: str, told: Sequence[Role], expected: list[tuple[str, str]]) -> None:
    assert [(name, target) for _, name, target in direct(Account(type, tuple(told)))] == expected
