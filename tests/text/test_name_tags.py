"""Names from tags: only chains that are names, and the heaviest of them."""

from __future__ import annotations

from itertools import pairwise, product

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.text.name_tags import ALLOWED, FIRST, LAST, NUMBER, TAGS, best_chain, spans


def chain(*tags: str) -> list[int]:
    return [NUMBER[tag] for tag in tags]


def test_spans_of_a_chain() -> None:
    tags = chain("O", "B-PER", "E-PER", "S-LOC", "B-ORG", "I-ORG", "E-ORG")
    assert list(spans(tags)) == [(1, 3, "PER"), (3, 4, "LOC"), (4, 7, "ORG")]


@given(st.integers(0, 2**32 - 1), st.integers(1, 12))
def test_a_chain_is_whole_names(seed: int, size: int) -> None:
    random = np.random.default_rng(seed)
    tags = best_chain(random.normal(size=(size, len(TAGS))), random.normal(size=(len(TAGS), len(TAGS))))
    assert FIRST[tags[0]]
    assert LAST[tags[-1]]
    assert all(ALLOWED[one, other] for one, other in pairwise(tags))


@given(st.integers(0, 2**32 - 1))
def test_no_allowed_chain_of_two_is_heavier(seed: int) -> None:
    random = np.random.default_rng(seed)
    scores, steps = random.normal(size=(2, len(TAGS))), random.normal(size=(len(TAGS), len(TAGS)))
    one, other = best_chain(scores, steps)
    options = [(a, b) for a, b in product(range(len(TAGS)), repeat=2) if FIRST[a] and LAST[b] and ALLOWED[a, b]]
    heaviest = max(scores[0, a] + steps[a, b] + scores[1, b] for a, b in options)
    assert scores[0, one] + steps[one, other] + scores[1, other] == pytest.approx(heaviest)
