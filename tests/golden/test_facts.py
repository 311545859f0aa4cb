"""What the samples say, as it was read when someone last looked: `make golden` writes it anew."""

from __future__ import annotations

from pathlib import Path

import pytest

from kg.model import Facts
from tests.golden.refresh import FACTS, sample_facts
from tests.golden.telling import telling


@pytest.fixture(scope="module")
def by_name() -> dict[str, Facts]:
    return {Path(facts.article.id).stem: facts for facts in sample_facts()}


def test_every_sample_has_its_golden(by_name: dict[str, Facts]) -> None:
    assert sorted(by_name) == sorted(path.stem for path in FACTS.iterdir())
    assert len(by_name) == 8


@pytest.mark.parametrize("path", sorted(FACTS.iterdir()), ids=lambda path: path.stem)
def test_a_sample_says_what_it_said(by_name: dict[str, Facts], path: Path) -> None:
    assert telling(by_name[path.stem]) == path.read_text(encoding="utf-8")
