"""The finest of those that agree, then the most told, then the latest."""

from __future__ import annotations

from kg.graph.choosing import choose_plain, choose_status, choose_type, choose_when
from kg.model import Account


def test_the_most_told_then_the_latest() -> None:
    assert choose_plain(["a", "b", "a"]) == "a"
    assert choose_plain(["a", None, "b"]) == "b"
    assert choose_plain([None]) is None


def test_a_day_is_finer_than_its_month_and_more_than_a_lone_other_day() -> None:
    month = Account("Meeting", (), "2022-01", "2022-01", "2022-01-01", "2022-01-31")
    day = Account("Meeting", (), "2022-01-21", "2022-01-21", "2022-01-21", "2022-01-21")
    other = Account("Meeting", (), "2022-02-03", "2022-02-03", "2022-02-03", "2022-02-03")
    assert choose_when([day, month, month, other])[0] == "2022-01-21"
    assert choose_when([Account("Meeting")]) == (None, None, None, None)


def test_planned_becomes_occurred_but_denied_needs_more_voices() -> None:
    assert choose_status(["planned", "planned", "occurred"]) == "occurred"
    assert choose_status(["occurred", "planned"]) == "occurred"
    assert choose_status(["planned", "planned", "cancelled"]) == "cancelled"
    assert choose_status(["occurred", "occurred", "denied"]) == "occurred"
    assert choose_status(["occurred", "denied"]) == "denied"


def test_a_demand_is_a_statement() -> None:
    assert choose_type(["Statement", "Demand", "Statement"]) == "Demand"
