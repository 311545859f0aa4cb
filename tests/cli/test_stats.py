"""kg stats: tables below each other, one object when captured."""

from __future__ import annotations

import json
from pathlib import Path

from kg.pipeline.folder import GraphFolder
from tests.cli.conftest import Kg


def test_captured_it_is_one_object(kg: Kg, samples_graph: Path) -> None:
    found = json.loads(kg("stats", samples_graph, "--limit", 3).out)
    graph = GraphFolder(samples_graph).graph()
    assert set(found) == {"counts", "actors", "communities"}
    assert sum(row["count"] for row in found["counts"] if row["what"] == "events") == len(graph.events)
    assert len(found["actors"]) == 3


def test_a_table_tells_each_kind_in_one_row(kg: Kg, samples_graph: Path) -> None:
    shown = kg("stats", samples_graph, "-f", "table").out
    assert "\n    ru 3, uk 3, en 2\n" in shown
    assert "\nactors\nname " in shown and "\ncommunities\n" in shown


def test_csv_has_all_of_it(kg: Kg, samples_graph: Path, tmp_path: Path) -> None:
    kg("stats", samples_graph, "-f", "csv", "-o", tmp_path / "stats.csv")
    text = (tmp_path / "stats.csv").read_text(encoding="utf-8")
    assert text.startswith("counts\nwhat,which,count\narticles,ru,3\n")
    assert "\n\nactors\nname,type,ties,events,degree,betweenness,community\n" in text
