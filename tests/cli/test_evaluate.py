"""kg evaluate: figures, verdicts, and gold that is not as it should be."""

from __future__ import annotations

import csv
import json
from pathlib import Path
from typing import Any

import pytest

from tests.cli.conftest import Kg
from tests.evaluation.test_gold import GOLD, SAMPLE


@pytest.fixture
def content() -> Any:
    """What stands in the sample gold, to be spoilt."""
    return json.loads(SAMPLE.read_text(encoding="utf-8"))


def written(folder: Path, content: object, name: str = "scholz-in-kyiv.json") -> Path:
    (folder / name).write_text(json.dumps(content), encoding="utf-8")
    return folder / name


def test_figures_as_json_when_captured(kg: Kg, samples_graph: Path) -> None:
    done = kg("evaluate", samples_graph, GOLD)
    rows = {(row["class"], row["measure"]): row for row in json.loads(done.out)}
    assert done.code == 0
    assert done.err == "1 of 1 article of gold compared.\n"
    found = rows["all", "statements found"]
    assert found["owed"] == 10 and found["recall"] == pytest.approx(found["found"] / 10, abs=1e-6)
    assert rows["Meeting", "events found, exact type"]["f1"] == 1.0
    assert {"event places", "event dates", "event status", "event attributed to", "positions"} <= {m for _, m in rows}


def test_a_table_that_ends_with_all_classes_together(kg: Kg, samples_graph: Path) -> None:
    lines = kg("evaluate", samples_graph, SAMPLE, "-f", "table").out.splitlines()
    assert lines[0].split() == ["class", "measure", "P", "R", "F1", "told", "owed"]
    assert lines[-1].startswith("all") and "positions" in lines[-1]
    assert max(map(len, lines)) <= 80


def test_csv(kg: Kg, samples_graph: Path, tmp_path: Path) -> None:
    kg("evaluate", samples_graph, GOLD, "-f", "csv", "-o", tmp_path / "figures.csv")
    with (tmp_path / "figures.csv").open(encoding="utf-8", newline="") as file:
        assert {row["class"] for row in csv.DictReader(file)} > {"Meeting", "Demand", "Position", "all"}


def test_show_is_a_line_each(kg: Kg, samples_graph: Path) -> None:
    lines = kg("evaluate", samples_graph, GOLD, "--show", "-f", "table").out.splitlines()
    assert {line.split()[0] for line in lines} == {"HIT", "MISS", "FALSE"}
    assert (
        "HIT scholz-in-kyiv.txt Meeting: Olaf Scholz, Volodymyr Zelensky | German Chancellor Olaf Scholz met "
        "Ukrainian President Volodymyr Zelensky in Kyiv on Monday"
    ) in lines


def test_show_as_json(kg: Kg, samples_graph: Path) -> None:
    rows = json.loads(kg("evaluate", samples_graph, GOLD, "--show").out)
    meeting = next(row for row in rows if row["class"] == "Meeting")
    assert (meeting["verdict"], meeting["told_as"]) == ("HIT", "Meeting")
    assert meeting["who"] == ["Olaf Scholz", "Volodymyr Zelensky"]


def test_what_can_be_compared_all_the_same_is_noted(kg: Kg, samples_graph: Path, tmp_path: Path, content: Any) -> None:
    content["events"][0]["evidence"] = ["Scholz never met anybody"]
    odd = written(tmp_path, content)
    elsewhere = written(tmp_path, {**content, "doc": "elsewhere.txt"}, "elsewhere.json")
    done = kg("evaluate", samples_graph, tmp_path)
    assert done.code == 0
    assert done.err.splitlines() == [
        "1 of 2 articles of gold compared.",
        f"  note: {elsewhere}: The graph has no article elsewhere.txt: all it should tell counts as missed.",
        f"  note: {odd}: The evidence of e1 does not stand in the article: “Scholz never met anybody”.",
    ]


@pytest.mark.parametrize(
    ("spoil", "told"),
    [
        ({"events": None}, "events: Input should be"),
        ({"doc": "elsewhere.txt"}, None),
        ({"positions": [{"of": None}]}, "positions.0: the key person is missing."),
    ],
)
def test_what_is_no_gold_for_this_graph_is_an_error(
    kg: Kg, samples_graph: Path, tmp_path: Path, content: Any, spoil: dict[str, Any], told: str | None
) -> None:
    path = written(tmp_path, {**content, **spoil}, "gold.json")
    done = kg("evaluate", samples_graph, path)
    assert (done.code, done.out) == (1, "")
    wanted = f"kg: {path}: {told}" if told else "kg: The graph has none of the articles of this gold: "
    assert done.err.startswith(wanted)
    assert len(done.err.splitlines()) == 1


def test_broken_json_and_no_file_are_errors(kg: Kg, samples_graph: Path, tmp_path: Path) -> None:
    (tmp_path / "gold.json").write_text("{")
    assert kg("evaluate", samples_graph, tmp_path).err.startswith(f"kg: {tmp_path / 'gold.json'}:1:2: not JSON: ")
    done = kg("evaluate", samples_graph, tmp_path / "none")
    assert (done.code, done.err) == (1, f"kg: {tmp_path / 'none'} cannot be read: No such file or directory.\n")


def test_no_graph(kg: Kg, tmp_path: Path) -> None:
    done = kg("evaluate", tmp_path, GOLD)
    assert done.code == 1
    assert "is no graph folder" in done.err
