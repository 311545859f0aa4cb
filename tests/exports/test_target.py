"""Where an export goes: a file, a folder, an archive; never half."""

from __future__ import annotations

import zipfile
from pathlib import Path
from typing import BinaryIO

import pytest

from kg.errors import KgError
from kg.exports import EXPORTERS, ExportOptions, write_to
from kg.model import Graph
from tests.exports.samples import written
from tests.graph.told import told_graph


def test_a_file_in_a_new_folder(tmp_path: Path) -> None:
    path = tmp_path / "new" / "graph.ttl"
    write_to(path, EXPORTERS["turtle"], told_graph(), ExportOptions())
    assert path.read_bytes() == written(told_graph(), "turtle")
    assert list(path.parent.iterdir()) == [path]


@pytest.mark.parametrize("format", ["neo4j-csv", "csv"])
def test_several_files_become_a_folder_or_stay_an_archive(tmp_path: Path, format: str) -> None:
    for name in ("csv", "csv.zip"):
        write_to(tmp_path / name, EXPORTERS[format], told_graph(), ExportOptions())
    with zipfile.ZipFile(tmp_path / "csv.zip") as archive:
        assert {path.name for path in (tmp_path / "csv").iterdir()} == set(archive.namelist())


@pytest.mark.parametrize(("format", "told"), [("turtle", "is a folder; name"), ("csv", "is a file; several are")])
def test_a_folder_is_no_file_and_a_file_no_folder(tmp_path: Path, format: str, told: str) -> None:
    path = tmp_path / "there"
    path.mkdir() if format == "turtle" else path.touch()
    with pytest.raises(KgError, match=told):
        write_to(path, EXPORTERS[format], told_graph(), ExportOptions())
    assert list(tmp_path.iterdir()) == [path]


@pytest.mark.parametrize("format", ["neo4j-csv", "csv"])
def test_a_name_of_one_table_is_no_folder_of_several(tmp_path: Path, format: str) -> None:
    with pytest.raises(KgError, match=r"user\.csv is the name of one table; several are written: name a folder"):
        write_to(tmp_path / "user.csv", EXPORTERS[format], told_graph(), ExportOptions())
    assert list(tmp_path.iterdir()) == []
    write_to(tmp_path / "user.csv", EXPORTERS["table"], told_graph(), ExportOptions())
    assert (tmp_path / "user.csv").is_file()


def test_what_breaks_off_leaves_the_old_file(tmp_path: Path) -> None:
    class Broken:
        name, suffix, title = "broken", ".txt", "Breaks off"

        def write(self, graph: Graph, out: BinaryIO, options: ExportOptions) -> None:
            out.write(b"half")
            raise OSError("disk full")

    path = tmp_path / "graph.txt"
    path.write_text("old", encoding="utf-8")
    with pytest.raises(OSError, match="disk full"):
        write_to(path, Broken(), told_graph(), ExportOptions())
    assert path.read_text(encoding="utf-8") == "old"
