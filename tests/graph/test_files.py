"""The graph goes into a file and comes back the same."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kg.errors import InvalidFacts
from kg.graph import graph_lines, read_graph
from kg.model import Entity, Graph
from tests.graph.told import told_graph


def test_there_and_back() -> None:
    assert read_graph(graph_lines(told_graph())) == told_graph()


@settings(deadline=None)
@given(st.text(st.characters(codec="utf-8")))
def test_any_name_comes_back(name: str) -> None:
    graph = Graph(entities=[Entity("a", "Person", {"en": name}, {"ru": (name,)})])
    lines = list(graph_lines(graph))
    assert len(lines) == 1 and lines[0].count("\n") == 1
    assert read_graph(lines) == graph


@pytest.mark.parametrize("line", ["", "[]", '{"kind":"gossip","id":1}', '{"id":1}'])
def test_a_line_that_is_no_record(line: str) -> None:
    with pytest.raises(InvalidFacts, match=r"g\.jsonl:1: not a record of a graph; kinds are article"):
        read_graph([line], "g.jsonl")


def test_a_line_cut_in_half() -> None:
    line = next(graph_lines(told_graph()))
    with pytest.raises(InvalidFacts, match=r"g\.jsonl:1: "):
        read_graph([line[:60]], "g.jsonl")
