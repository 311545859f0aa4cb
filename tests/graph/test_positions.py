"""Positions told by several articles are one."""

from __future__ import annotations

from dataclasses import replace

from kg.graph import assemble
from kg.model import Link, PositionFact
from tests.graph.told import EN, EN_FACTS, FACTS, KNOWN, LINKS, RU_FACTS, evidence, told_graph


def test_titles_by_language_and_the_finest_date() -> None:
    post = PositionFact("p1", "e1", "foreign minister", evidence(EN, "Anna Berg"), start="2021-03")
    years = replace(RU_FACTS, positions=(replace(RU_FACTS.positions[0], start="2021"),))
    link = Link(EN.content_hash, "p1", "position-berg")
    (position,) = assemble([years, replace(EN_FACTS, positions=(post,))], [*LINKS, link], KNOWN).positions
    assert position.titles == {"en": "foreign minister", "ru": "министр иностранных дел"}
    assert (position.holder, position.of, position.start) == ("person-berg", "country-norway", "2021-03")
    assert len(position.evidence) == 2


def test_a_position_needs_a_holder_in_the_graph() -> None:
    unnamed = replace(RU_FACTS, positions=(replace(RU_FACTS.positions[0], holder="e6"),))
    assert assemble([unnamed, FACTS[1]], LINKS, KNOWN).positions == []
    assert len(told_graph().positions) == 1
