"""kg build: counts at the end, exit codes, one sentence for whatever cannot be read."""

from __future__ import annotations

import io
import json
import sys
from pathlib import Path

import pytest

from tests.cli.conftest import SAMPLES, Kg

ENGLISH = SAMPLES / "scholz-in-kyiv.txt"


def test_ends_with_counts_and_a_second_run_finds_nothing_new(kg: Kg, tmp_path: Path) -> None:
    first = kg("build", ENGLISH, "-o", tmp_path / "g")
    second = kg("build", ENGLISH, "-o", tmp_path / "g")
    assert (first.code, first.out) == (0, "")
    assert first.err.startswith("1 article read. The graph holds 1 article, ")
    assert (second.code, second.out) == (0, "")
    assert second.err.startswith("Nothing new: 1 article known. ")


def test_skipped_inputs_are_counted_and_listed_and_the_run_goes_on(kg: Kg, tmp_path: Path) -> None:
    (tmp_path / "empty.txt").write_text("")
    done = kg("build", tmp_path / "empty.txt", ENGLISH, "-o", tmp_path / "g")
    assert done.code == 0
    assert "1 article read, 1 skipped." in done.err
    assert f"  skipped: {tmp_path / 'empty.txt'}: " in done.err
    issue = json.loads((tmp_path / "g" / "issues.jsonl").read_text(encoding="utf-8"))
    assert issue["where"] == str(tmp_path / "empty.txt")


def test_many_issues_are_told_in_few_lines_unless_asked(kg: Kg, tmp_path: Path) -> None:
    for number in range(9):
        (tmp_path / f"{number}.txt").write_text("")
    short = kg("build", tmp_path, ENGLISH, "-o", tmp_path / "g")
    long = kg("build", tmp_path / "1.txt", tmp_path, ENGLISH, "-o", tmp_path / "g", "-v")
    assert "… and 4 more" in short.err
    assert all(f"{number}.txt" in long.err for number in range(9))


def test_standard_input_and_other_field_names(kg: Kg, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    record = {"name": "n1", "body": "Lavrov met Blinken in Geneva on Friday.", "day": "2022-01-22"}
    line = json.dumps(record).encode()
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(line)))
    mapping = ["--map", "id=name", "--map", "text=body", "--map", "published=day"]
    done = kg("build", "-", *mapping, "--lang", "en", "-o", tmp_path / "g")
    assert done.code == 0
    graph = (tmp_path / "g" / "graph.jsonl").read_text(encoding="utf-8")
    assert '"id":"n1"' in graph
    assert '"published":"2022-01-22"' in graph


def test_a_date_is_set_where_the_article_states_none(kg: Kg, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("Lavrov met Blinken in Geneva today.", encoding="utf-8")
    kg("build", tmp_path / "a.txt", "--date", "2022-01-21", "-o", tmp_path / "g")
    assert '"published":"2022-01-21"' in (tmp_path / "g" / "graph.jsonl").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        (["--date", "soon"], "kg: The date 'soon' is not an ISO date such as 2022-01-21.\n"),
        (["--lang", "pl"], "kg: The language 'pl' is not read; languages are ru, uk, en.\n"),
        (["--map", "author=by"], "kg: No field is named author; fields are "),
    ],
)
def test_wrong_values_are_told_in_one_sentence(kg: Kg, tmp_path: Path, words: list[str], sentence: str) -> None:
    done = kg("build", ENGLISH, "-o", tmp_path / "g", *words)
    assert done.code == 1
    assert done.err.startswith(sentence)
    assert not (tmp_path / "g").exists()


def test_where_nothing_can_be_read_the_exit_code_is_1(kg: Kg, tmp_path: Path) -> None:
    done = kg("build", tmp_path / "nowhere", "-o", tmp_path / "g")
    assert done.code == 1
    assert str(tmp_path / "nowhere") in done.err
    assert not (tmp_path / "g").exists()
