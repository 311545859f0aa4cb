"""docs/ is true: every command on its pages runs, generated pages are those the code writes, links lead somewhere."""

from __future__ import annotations

import re
import shutil
from dataclasses import fields
from pathlib import Path

import pytest

from kg.model import Account, Article, Entity, Event, Evidence, Facts, GraphMention, Issue, Link, Mention, Position
from kg.model.facts import EventFact, PositionFact, Referent, Role
from kg.model.graph import Telling
from kg.resolution.judgements import Judgement, Spot
from kg.vocabulary.gazetteer import COLUMNS
from tests.conftest import SAMPLES
from tests.golden.docs import BLOCK, DOCS, NOT_RUN, ROOT, needs_server, pages, run
from tests.golden.readme import same
from tests.golden.reference import PAGES

WITH_COMMANDS = [path for path in pages() if BLOCK.search(path.read_text(encoding="utf-8"))]
SHAPES = (
    *(Account, Article, Entity, Event, EventFact, Evidence, Facts, GraphMention, Issue, Judgement, Link, Mention),
    *(Position, PositionFact, Referent, Role, Spot, Telling),
)


@pytest.fixture
def folder(samples_graph: Path, tmp_path: Path) -> Path:
    """Where the reader of a page stands: beside the samples, and beside their graph, so that it is built only once."""
    shutil.copytree(SAMPLES, tmp_path / "samples")
    shutil.copytree(samples_graph, tmp_path / "graph", ignore=shutil.ignore_patterns("embedded"))
    return tmp_path


@pytest.mark.parametrize("path", WITH_COMMANDS, ids=lambda path: path.relative_to(DOCS).as_posix())
def test_every_command_runs_and_prints_what_stands_below(
    path: Path, folder: Path, request: pytest.FixtureRequest
) -> None:
    text = path.read_text(encoding="utf-8")
    found = request.getfixturevalue("neo4j_variables") if needs_server(text) else None
    printed = run(text, folder, found)
    assert same(printed, text), printed


def test_what_is_not_run_is_told_and_tested_elsewhere() -> None:
    blocks = [block for path in pages() for block in BLOCK.finditer(path.read_text(encoding="utf-8"))]
    marks = [block["mark"] for block in blocks if (block["mark"] or "").startswith(NOT_RUN)]
    named = [re.findall(r"tests/\S+\.py", mark) for mark in marks]
    assert all(files and all((ROOT / file).exists() for file in files) for files in named)
    assert len(marks) * 10 < len(blocks)


@pytest.mark.parametrize("path", PAGES, ids=lambda path: path.name)
def test_generated_pages_are_up_to_date(path: Path) -> None:
    assert path.read_text(encoding="utf-8") == PAGES[path]()


@pytest.mark.parametrize("path", pages(), ids=lambda path: path.relative_to(DOCS).as_posix())
def test_links_lead_somewhere(path: Path) -> None:
    links = re.findall(r"\]\((?!https?:)([^)#]+)\)", path.read_text(encoding="utf-8"))
    assert [link for link in links if not (path.parent / link).exists()] == []


def test_the_map_names_every_page() -> None:
    links = re.findall(r"\]\(([^)#]+\.md)\)", (DOCS / "index.md").read_text(encoding="utf-8"))
    assert {DOCS / link for link in links} >= {path for path in pages() if path.name != "index.md"}


@pytest.mark.parametrize("shape", SHAPES, ids=lambda shape: shape.__name__)
def test_the_page_of_formats_names_every_field(shape: type) -> None:
    text = (DOCS / "reference" / "formats.md").read_text(encoding="utf-8")
    assert [each.name for each in fields(shape) if f"`{each.name}`" not in text] == []


def test_the_page_of_names_tells_every_column() -> None:
    text = (DOCS / "how-to" / "own-gazetteer.md").read_text(encoding="utf-8")
    for column in COLUMNS:
        kind, _, lang = column.partition("_")
        assert f"`{column}`" in text or (f"`{kind}_en`" in text and f"`_{lang}`" in text)
