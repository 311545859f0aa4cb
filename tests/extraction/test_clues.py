"""Clues: which words may fill a role, and what is seen of them beside an event."""

from __future__ import annotations

from kg.extraction.clues import ROWS, Clues, row, with_between
from kg.extraction.scene import scene
from kg.model import Article
from tests.docs import doc

MET = """
    French  french ADJ   _          2 amod
    envoy   envoy  NOUN  _          3 nsubj
    met     meet   VERB  Tense=Past 0 root
    Anna    Anna   PROPN _          3 obj PER
    Swan    Swan   PROPN _          4 flat PER+
    on      on     ADP   _          7 case
    Monday  Monday PROPN _          3 obl
"""


def clues(lines: str = MET) -> Clues:
    """The clues of an English text."""
    read = doc("en", lines)
    return scene(read, Article("a", read.text, "en", published="2022-01-20")).clues


def test_names_count_once_and_dates_are_dates() -> None:
    found = [(c.token.text, c.kind) for c in clues().fillers]
    assert found == [("French", "adjective"), ("envoy", "noun"), ("Anna", "Person"), ("Monday", "time")]


def test_the_trigger_fills_no_role_of_its_own() -> None:
    seen = clues()
    envoy = seen.tree.doc.tokens[1]
    assert envoy not in [c.token for c in seen.near(envoy)]


def test_the_way_through_the_tree_is_told() -> None:
    seen = clues()
    trigger = seen.tree.doc.tokens[2]
    paths = {c.token.text: seen.of_pair(trigger, "Meeting", c, 0)[0] for c in seen.near(trigger)}
    assert paths == {
        "French": "path nsubj amod",
        "envoy": "path nsubj",
        "Anna": "path obj",
        "Monday": "path obl",
    }


def test_a_word_tells_its_frames() -> None:
    seen = clues()
    told = seen.of_token(seen.tree.doc.tokens[2])
    assert "frame Meeting" in told and "lemma meet" in told


def test_nearer_ones_of_a_kind_are_counted() -> None:
    lines = "Hill Hill PROPN _ 3 nsubj PER\nReed Reed PROPN _ 1 conj PER\nmet meet VERB Tense=Past 0 root"
    seen = clues(lines)
    trigger = seen.tree.doc.tokens[2]
    assert [n for _, n in with_between(trigger, seen.near(trigger))] == [1, 0]


def test_rows_are_the_same_everywhere() -> None:
    assert row("lemma meet") == 3845
    assert 0 <= row("") < ROWS
