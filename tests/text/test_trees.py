"""The heaviest tree: networkx's own search is the judge."""

from __future__ import annotations

import networkx as nx
import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.text.trees import best_tree


@st.composite
def score_tables(draw: st.DrawFn) -> np.ndarray:
    size = draw(st.integers(1, 7))
    values = draw(st.lists(st.integers(-50, 50), min_size=size * size, max_size=size * size))
    return np.array(values, dtype=np.float32).reshape(size, size) + np.arange(size * size).reshape(size, size) / 1000


def weight(scores: np.ndarray, heads: list[int]) -> float:
    return float(sum(scores[i, head] for i, head in enumerate(heads) if head != i))


@given(score_tables())
def test_no_tree_with_this_root_is_heavier(scores: np.ndarray) -> None:
    heads = best_tree(scores)
    roots = [i for i, head in enumerate(heads) if head == i]
    assert len(roots) == 1
    arcs = nx.DiGraph()
    arcs.add_nodes_from(range(len(heads)))
    for i, head in np.ndindex(scores.shape):
        if i != head and i != roots[0]:
            arcs.add_edge(head, i, weight=float(scores[i, head]))
    best = nx.maximum_spanning_arborescence(arcs)
    assert weight(scores, heads) == pytest.approx(best.size(weight="weight"), abs=1e-3)


def test_a_cycle_is_opened_where_it_costs_least() -> None:
    scores = np.array([[5.0, 0.0, 0.0], [3.0, -9.0, 9.0], [2.5, 8.0, -9.0]])
    assert best_tree(scores) == [0, 2, 0]


def test_one_word_is_its_own_root() -> None:
    assert best_tree(np.array([[-3.0]])) == [0]
