"""Dates that agree in part; the better of two pairs comes first."""

from __future__ import annotations

from dataclasses import replace

import pytest

from kg.evaluation.accounts import Owed, Told
from kg.evaluation.matching import Pair, date_score, match
from kg.evaluation.names import Identity, Names
from tests.graph.told import told_graph

MEETING = Told(
    *("m", "Meeting", ("person-berg",), ("Berg met Koval in Oslo",), (), (), ()),
    *("2023-05-10", None, "occurred", (), 0.8),
)
BERG = Owed("e1", "Meeting", ("Anna Berg",), ("met Koval",), start="2023-05-10")


@pytest.mark.parametrize(
    ("owed", "told", "score"),
    [
        ("2022-01-21", "2022-01-21", 1.0),
        ("2022-01-21", "2022-01", 0.5),
        ("2022", "2022-01", 0.5),
        ("2022-02", "2022-01", 0.0),
        (None, "2022", 0.0),
        ("2022", None, 0.0),
    ],
)
def test_dates(owed: str | None, told: str | None, score: float) -> None:
    assert date_score(owed, told) == score


def pairs(owed: list[Owed], told: list[Told]) -> list[Pair]:
    return match(owed, told, Identity(Names(told_graph()), []))


def test_the_very_class_goes_before_one_that_is_akin() -> None:
    told = [replace(MEETING, type="Visit"), MEETING]
    assert pairs([BERG, replace(BERG, type="Talks")], told) == [Pair(0, 1, True), Pair(1, 0, False)]


def test_the_right_sides_go_before_the_very_class() -> None:
    told = [replace(MEETING, type="Visit"), replace(MEETING, parts=("person-koval",), start=None)]
    assert pairs([BERG], told) == [Pair(0, 0, False)]


def test_a_class_that_is_not_akin_is_another_event() -> None:
    assert pairs([replace(BERG, type="Attack")], [MEETING]) == []
