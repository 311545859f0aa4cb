"""kg timeline: an actor's events in order, drawn on a terminal, rows when captured."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from kg.cli.timeline import drawn
from kg.pipeline.folder import GraphFolder
from tests.cli.conftest import Kg

ROW = {
    "date": "2023-05",
    "actor": "Anna Berg",
    "role": "speaker",
    "what": "Demand",
    "status": "planned",
    "quote": "«Да»",
}
ROW["quote"] = "«Да»"
LATER = ROW | {"date": None, "what": "A meeting of very many people", "status": "occurred", "articles": 2}


@pytest.mark.parametrize("actor", ["Шольц", "Olaf Scholz", "Шольцем", "Scholz's"])
def test_the_rows_are_those_of_the_named_question(kg: Kg, samples_graph: Path, actor: str) -> None:
    rows = json.loads(kg("timeline", samples_graph, actor).out)
    asked = GraphFolder(samples_graph).query("timeline-of-actor", actor=actor)
    assert [row["event"] for row in rows] == [row["event"] for row in asked]
    assert all(row["quote"] for row in rows)


def test_it_is_drawn() -> None:
    assert list(drawn([ROW | {"articles": 1}, LATER], 44)) == [
        "Anna Berg",
        "2023",
        "├─ 05     Demand (speaker, planned, 1",
        "│         article)",
        "│         “«Да»”",
        "no date",
        "├─        A meeting of very many people",
        "│         (speaker, 2 articles)",
        "│         “«Да»”",
    ]


def test_nobody_and_nothing(kg: Kg, samples_graph: Path) -> None:
    assert list(drawn([], 80)) == ["(no events)"]
    assert kg("timeline", samples_graph, "Nobody").code == 1
