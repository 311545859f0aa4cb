"""The README is true: its commands run and print what stands below them. `make golden` writes it anew."""

from __future__ import annotations

import json
import re
import shutil
from pathlib import Path

import pytest

from tests.golden.docs import BLOCK, NOT_RUN, run
from tests.golden.readme import CONSOLE, README, ROOT, same

TEXT = README.read_text(encoding="utf-8")
FIGURES = re.compile(r"\.\d{3} / \.\d{3} / \.\d{3}")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Where the README's reader stands: beside the samples, and with articles of their own."""
    shutil.copytree(ROOT / "samples", tmp_path / "samples")
    shutil.copytree(ROOT / "samples", tmp_path / "news")
    letter = (ROOT / "samples" / "scholz-in-kyiv.txt").read_text(encoding="utf-8")
    (tmp_path / "letter.txt").write_text(letter, encoding="utf-8")
    (tmp_path / "news.jsonl").write_text(json.dumps({"body": letter}), encoding="utf-8")
    return tmp_path


def test_every_command_runs_and_prints_what_stands_below(folder: Path, neo4j_variables: dict[str, str]) -> None:
    assert CONSOLE.search(TEXT)
    printed = run(TEXT, folder, neo4j_variables)
    assert same(printed, TEXT), printed


def test_the_demo_runs_what_the_readme_says() -> None:
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    shown = [line[2:] for line in CONSOLE.findall(TEXT)[0].splitlines() if line.startswith("$ ")]
    assert shown
    assert [command for command in shown if f"$(BIN)/{command}" not in makefile] == []


def test_only_the_two_commands_run_elsewhere() -> None:
    elsewhere = [block["body"] for block in BLOCK.finditer(TEXT) if (block["mark"] or "").startswith(NOT_RUN)]
    assert [re.findall(r"^\w+ \w+", body, re.MULTILINE) for body in elsewhere] == [["make demo", "make test"]]


def test_its_figures_are_those_of_the_benchmarks() -> None:
    measured = (ROOT / "benchmarks" / "README.md").read_text(encoding="utf-8").splitlines()
    told = re.findall(rf"^\| ([a-z ]+) \| ({FIGURES.pattern}) \|$", TEXT, re.MULTILINE)
    assert told
    for what, figures in told:
        assert [line for line in measured if line.startswith(f"| {what} |") and line.endswith(f" {figures} |")], what


def test_the_targets_it_names_are_in_the_makefile() -> None:
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    targets = set(re.findall(r"^\s*make (\w+)", TEXT, re.MULTILINE))
    assert {"demo", "test"} <= targets
    targets |= set(re.findall(r"`make ([\w-]+)`", (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")))
    assert "test-neo4j-2026" in targets
    assert targets <= set(re.findall(r"^([\w-]+):", makefile, re.MULTILINE))


def test_the_files_it_links_to_are_there() -> None:
    links = re.findall(r"\]\((?!https?:)([^)#]+)\)", TEXT)
    assert links
    assert [link for link in links if not (ROOT / link).exists()] == []
