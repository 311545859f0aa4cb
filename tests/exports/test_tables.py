"""Three tables in one archive, plain enough for a spreadsheet."""

from __future__ import annotations

import csv
import io
import zipfile

from hypothesis import given, settings

from kg.graph import property_graph
from kg.model import Graph
from tests.exports.samples import NAMES, named_graph, written
from tests.graph.told import told_graph


def tables(graph: Graph) -> dict[str, list[dict[str, str]]]:
    archive = zipfile.ZipFile(io.BytesIO(written(graph, "csv")))
    texts = {name: archive.read(name).decode("utf-8-sig") for name in archive.namelist()}
    return {name: list(csv.DictReader(io.StringIO(text, newline=""))) for name, text in texts.items()}


def test_every_node_edge_and_event_has_a_line() -> None:
    found, shape = tables(told_graph()), property_graph(told_graph())
    assert [(name, len(rows)) for name, rows in found.items()] == [
        ("nodes.csv", len(shape.nodes)),
        ("edges.csv", len(shape.edges)),
        ("events.csv", 3),
    ]


def test_a_node_and_an_edge() -> None:
    found = tables(told_graph())
    berg = next(row for row in found["nodes.csv"] if row["id"] == "person-berg")
    assert (berg["name"], berg["type"], berg["labels"]) == ("Anna Berg", "Person", "Entity; Actor; Person")
    assert berg["aliases"] == "Berg; Берг"
    met = next(row for row in found["edges.csv"] if row["relation"] == "MET")
    assert (met["source"], met["target"], met["place"]) == ("person-berg", "person-koval", "Oslo")


@settings(deadline=None)
@given(NAMES)
def test_any_name_comes_back(name: str) -> None:
    rows = tables(named_graph(name))["nodes.csv"]
    assert {row["name"] for row in rows} == {name}
