"""Facts of one article: fillers of a role, in order."""

from __future__ import annotations

from kg.model import Account, Role

TALKS = Account(
    "Talks", (Role("participant", "e2"), Role("place", "e3"), Role("participant", "e1"), Role("host", "e2"))
)


def test_fillers_of_a_role_keep_their_order() -> None:
    assert TALKS.fillers("participant") == ["e2", "e1"]


def test_who_fills_two_of_the_roles_asked_for_comes_once() -> None:
    assert TALKS.fillers("participant", "host") == ["e2", "e1"]


def test_a_role_nobody_fills_is_empty() -> None:
    assert TALKS.fillers("mediator") == []


def test_what_is_told_without_further_words_has_occurred() -> None:
    assert Account("Meeting").status == "occurred"
