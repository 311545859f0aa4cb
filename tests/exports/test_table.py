"""The table opens in a spreadsheet."""

from __future__ import annotations

import csv
import io

from hypothesis import given, settings

from tests.exports.samples import NAMES, named_graph, written
from tests.graph.told import told_graph


def rows(data: bytes) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(data.decode("utf-8-sig"), newline="")))


def test_one_row_an_event_with_its_sentence() -> None:
    demand, meeting, transfer = rows(written(told_graph(), "table"))
    assert (demand["agents"], demand["targets"], demand["topic"]) == ("Anna Berg", "Petro Koval", "порт")
    assert (meeting["participants"], meeting["place"], meeting["articles"]) == ("Anna Berg; Petro Koval", "Oslo", "2")
    assert transfer["attributed_to"] == "Petro Koval"
    assert transfer["quote"] == "По словам Коваля, Норвегия в мае передала порту буксир «Фрам»."


@settings(deadline=None)
@given(NAMES)
def test_any_name_comes_back(name: str) -> None:
    (row,) = rows(written(named_graph(name), "table"))
    assert row["topic"] == name and row["participants"] == f"{name}; {name}"
