"""kg export: every format to a file and to standard output."""

from __future__ import annotations

import io
import sys
from pathlib import Path

import pytest

from kg.cli.export import FORMATS
from kg.exports import EXPORTERS
from tests.cli.conftest import Kg


@pytest.mark.parametrize("name", sorted(EXPORTERS))
def test_every_format_to_a_file_and_to_standard_output(
    kg: Kg, samples_graph: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    file = tmp_path / f"graph{EXPORTERS[name].suffix}"
    assert kg("export", samples_graph, "-f", name, "-o", file).code == 0
    out = io.BytesIO()
    monkeypatch.setattr(sys, "stdout", io.TextIOWrapper(out))
    assert kg("export", samples_graph, "-f", name).code == 0
    assert file.read_bytes() == out.getvalue()
    assert len(out.getvalue()) > 1000


@pytest.mark.parametrize("name", ["csv", "neo4j-csv"])
def test_an_archive_is_not_printed_on_a_terminal(
    kg: Kg, samples_graph: Path, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    monkeypatch.setattr(sys.stdout, "isatty", lambda: True)
    done = kg("export", samples_graph, "-f", name)
    assert (done.code, done.out) == (2, "")
    assert f"{name} is several files; name a folder, or a .zip" in done.err


def test_the_help_lists_every_format(kg: Kg) -> None:
    assert FORMATS.split(", ") == list(EXPORTERS)
    assert FORMATS in " ".join(kg("export", "--help").out.split())


def test_a_base_of_ones_own(kg: Kg, samples_graph: Path, tmp_path: Path) -> None:
    base = "https://example.org/news/"
    kg("export", samples_graph, "-f", "turtle", "-o", tmp_path / "g.ttl", "--base-iri", base)
    assert f"@prefix id: <{base}>" in (tmp_path / "g.ttl").read_text(encoding="utf-8")


def test_a_format_that_is_not_there_lists_those_that_are(kg: Kg, samples_graph: Path) -> None:
    done = kg("export", samples_graph, "-f", "docx")
    assert done.code == 2
    assert all(name in done.err for name in EXPORTERS)


def test_a_file_that_cannot_be_written(kg: Kg, samples_graph: Path, tmp_path: Path) -> None:
    (tmp_path / "taken").write_text("")
    done = kg("export", samples_graph, "-f", "turtle", "-o", tmp_path / "taken" / "g.ttl")
    assert done.code == 1
    assert done.err == f"kg: {tmp_path / 'taken'} cannot be used: File exists.\n"
