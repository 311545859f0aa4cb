"""Accounts of one event joined."""

from __future__ import annotations

from kg.graph.accounts import join
from kg.model import Account, Role


def test_an_agent_is_not_named_again_as_participant() -> None:
    joined = join([Account("Visit", (Role("participant", "a"),)), Account("Visit", (Role("agent", "a"),))], {})
    assert joined.roles == (Role("agent", "a"),)


def test_of_two_places_the_inner_one_is_chosen() -> None:
    geneva, alps = Account("Meeting", (Role("place", "geneva"),)), Account("Meeting", (Role("place", "alps"),))
    assert join([geneva, alps, alps], {"geneva": frozenset({"alps"})}).fillers("place") == ["geneva"]
    assert join([geneva, alps, alps], {}).fillers("place") == ["alps"]


def test_a_hotel_and_its_city_stay_together() -> None:
    both = Account("Meeting", (Role("place", "hotel"), Role("place", "geneva")))
    assert join([both, Account("Meeting", (Role("place", "geneva"),))], {}).fillers("place") == ["hotel", "geneva"]


def test_a_claim_that_others_say_themselves_needs_no_source() -> None:
    claim = Account("Attack", (Role("agent", "a"), Role("attributedTo", "b")))
    assert join([claim], {}).fillers("attributedTo") == ["b"]
    assert join([claim, Account("Attack", (Role("agent", "a"),))], {}).fillers("attributedTo") == []
