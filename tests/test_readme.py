"""The README is true: its commands print what stands below them. `make golden` writes it anew."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import pytest

from tests.golden.readme import CONSOLE, PYTHON, README, ROOT, console, python, same

TEXT = README.read_text(encoding="utf-8")


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Where the README's reader stands: beside the samples. The blocks build on each other."""
    place = tmp_path_factory.mktemp("readme")
    shutil.copytree(ROOT / "samples", place / "samples")
    return place


def test_every_block_prints_what_it_says(folder: Path) -> None:
    blocks = CONSOLE.findall(TEXT)
    assert blocks
    for block in blocks:
        printed = console(block, folder)
        assert same(printed, block), printed


def test_the_python_block_prints_what_it_says(folder: Path) -> None:
    assert (found := PYTHON.search(TEXT))
    assert python(found["code"], folder) == found["output"]


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
