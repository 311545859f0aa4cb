"""The contract of every export: three attributes, one method, the same bytes for the same graph."""

from __future__ import annotations

import io
import os
import subprocess
import sys

import pytest

from kg.errors import KgError
from kg.exports import EXPORTERS, ExportOptions
from kg.model import Graph
from tests.exports.samples import written
from tests.graph.told import told_graph

PROGRAM = """
import hashlib
from tests.exports.samples import written
from tests.graph.told import told_graph
from kg.exports import EXPORTERS
for name in EXPORTERS:
    print(name, hashlib.sha256(written(told_graph(), name)).hexdigest())
"""


def test_names_suffixes_and_titles() -> None:
    names = "turtle nquads trig jsonld graphml gexf neo4j-csv table csv html"
    assert set(names.split()) <= set(EXPORTERS)
    assert all(exporter.name == name for name, exporter in EXPORTERS.items())
    assert all(exporter.suffix.startswith(".") and exporter.title for exporter in EXPORTERS.values())
    assert len({exporter.suffix for exporter in EXPORTERS.values()}) == len(EXPORTERS)


def test_another_process_writes_the_same_bytes() -> None:
    runs = [
        subprocess.run(
            [sys.executable, "-c", PROGRAM],
            env={**os.environ, "PYTHONHASHSEED": seed, "PYTHONPATH": os.pathsep.join(filter(None, sys.path))},
            capture_output=True,
            text=True,
            check=True,
        ).stdout
        for seed in ("1", "2")
    ]
    assert len(runs[0].splitlines()) == len(EXPORTERS)
    assert runs[0] == runs[1]


@pytest.mark.parametrize("name", sorted(EXPORTERS))
def test_an_empty_graph_can_be_written(name: str) -> None:
    assert len(written(Graph(), name)) < len(written(told_graph(), name))


@pytest.mark.parametrize("name", sorted(EXPORTERS))
def test_the_output_stays_open(name: str) -> None:
    out = io.BytesIO()
    EXPORTERS[name].write(told_graph(), out, ExportOptions())
    assert not out.closed


@pytest.mark.parametrize("base", ["", "news/", "http://a b/", "https://example.org/id", "https://example.org/<x>/"])
def test_a_base_that_cannot_begin_an_iri(base: str) -> None:
    with pytest.raises(KgError, match="cannot begin IRIs"):
        ExportOptions(base_iri=base)
