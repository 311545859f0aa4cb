"""Bulk CSV for Neo4j: headers with types, one file per kind, and the command that reads them."""

from __future__ import annotations

import csv
import io
import os
import shlex
import subprocess
import zipfile
from pathlib import Path

import pytest
from hypothesis import given, settings

from kg.errors import KgError
from kg.exports import EXPORTERS, ExportOptions, write_to
from kg.exports.neo4j_csv import ARRAY_DELIMITER, files
from kg.graph import property_graph
from kg.queries import run
from kg.stores import neo4j_server
from kg.stores.bolt import GraphStore
from kg.stores.java import OPTIONS, find_java, server_jars
from kg.stores.loading import Loaded
from kg.stores.neo4j_home import ADMIN, write_configuration
from kg.stores.ports import free_port
from tests.exports.samples import NAMES, NASTY, named_graph, written
from tests.graph.told import told_graph

FILES = dict(files(told_graph()))


def run_import(folder: Path, home: Path) -> str:
    """What import.sh prints, run as a user does: in its folder, neo4j-admin being found."""
    admin = home / "bin" / "neo4j-admin"
    admin.parent.mkdir()
    java = shlex.join([str(find_java()), *OPTIONS, "-cp", server_jars(), ADMIN])
    admin.write_text(f'#!/bin/sh\nexec {java} "$@"\n', encoding="utf-8")
    admin.chmod(0o755)
    environment = {"NEO4J_HOME": str(home), "NEO4J_CONF": str(home / "conf")}
    path = f"{admin.parent}{os.pathsep}{os.environ['PATH']}"
    done = subprocess.run(
        ["sh", "import.sh"],
        cwd=folder,
        env={**os.environ, **environment, "PATH": path},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return done.stdout


def test_neo4j_reads_the_files_whatever_the_names_and_a_load_finds_all_of_it(tmp_path: Path) -> None:
    graph, nasty = told_graph(), named_graph("; ".join(NASTY))
    graph.articles += nasty.articles
    graph.entities += nasty.entities
    write_to(tmp_path / "csv", EXPORTERS["neo4j-csv"], graph, ExportOptions())
    home = tmp_path / "home"
    write_configuration(home, free_port(), free_port(), auth=False)
    printed = run_import(tmp_path / "csv", home)
    shape = property_graph(graph)
    assert f"  {len(shape.nodes)} nodes\n  {len(shape.edges)} relationships" in printed
    try:
        with GraphStore(neo4j_server.start(home, free_port(), free_port()).bolt) as store:
            with pytest.raises(KgError, match="kg load makes it"):
                run(store, "actor", {"actor": "Коваль"})
            assert store.load(shape) == Loaded()
            assert [row["name"] for row in run(store, "actor", {"actor": "Коваль"})] == ["Petro Koval"]
    finally:
        neo4j_server.stop(home)


def table(content: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(content, newline="")))


def test_headers_tell_the_types() -> None:
    header = FILES["nodes-Event.csv"].splitlines()[0].split(",")
    assert {"id:ID(Event)", ":LABEL", "earliest:date", "latest:date", "confidence:double", "articles:long"} <= set(
        header
    )
    assert "aliases:string[]" in FILES["nodes-Entity.csv"].splitlines()[0]
    assert FILES["edges-MET-Entity-Entity.csv"].startswith(":START_ID(Entity),:END_ID(Entity),:TYPE,kg,article,")


def test_every_node_and_edge_has_a_line() -> None:
    shape = property_graph(told_graph())
    lines = {name: len(table(content)) for name, content in FILES.items() if name != "import.sh"}
    assert sum(count for name, count in lines.items() if name.startswith("nodes")) == len(shape.nodes)
    assert sum(count for name, count in lines.items() if name.startswith("edges")) == len(shape.edges)


def test_labels_and_aliases_are_lists() -> None:
    berg = next(row for row in table(FILES["nodes-Entity.csv"]) if row["id:ID(Entity)"] == "person-berg")
    assert berg[":LABEL"].split(ARRAY_DELIMITER) == ["Entity", "Actor", "Person"]
    assert berg["aliases:string[]"].split(ARRAY_DELIMITER) == ["Berg", "Берг"]


def test_the_command_names_every_file() -> None:
    assert all(f"=./{name}" in FILES["import.sh"] for name in FILES if name != "import.sh")
    assert "neo4j-admin database import full neo4j" in FILES["import.sh"]


@settings(deadline=None)
@given(NAMES)
def test_any_name_comes_back(name: str) -> None:
    archive = zipfile.ZipFile(io.BytesIO(written(named_graph(name), "neo4j-csv")))
    rows = table(archive.read("nodes-Entity.csv").decode())
    assert [row["name"] for row in rows] == [name, name]
