"""Links as a table."""

from __future__ import annotations

import pytest

from kg.errors import InvalidFacts
from kg.graph.linking import LinkTable
from kg.model import Link
from tests.graph.told import RU, RU_FACTS


def test_of_two_links_the_smaller_id_counts_in_any_order() -> None:
    links = [Link(RU.content_hash, "e1", node) for node in ("person-b", "person-a", "person-c")]
    assert LinkTable(links).node(RU_FACTS, "e1") == LinkTable(reversed(links)).node(RU_FACTS, "e1") == "person-a"


def test_a_missing_link_is_told_of() -> None:
    with pytest.raises(InvalidFacts, match=r"oslo-ru\.txt: no link for e1"):
        LinkTable([]).node(RU_FACTS, "e1")
