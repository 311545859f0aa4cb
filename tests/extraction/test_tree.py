"""The tree of a doc: what hangs on what, and how it is marked."""

from __future__ import annotations

from collections.abc import Iterable

import pytest

from kg.extraction.tree import Tree
from kg.model import Doc, Token
from tests.docs import doc

MEETING = """
    Министр    министр      NOUN  Case=Nom  6 nsubj
    Норвегии   Норвегия     PROPN Case=Gen  1 nmod      LOC
    Анна       Анна         PROPN Case=Nom  1 appos     PER
    и          и            CCONJ _         5 cc
    посол      посол        NOUN  Case=Nom  3 conj
    прибыли    прибыть      VERB  Tense=Past 0 root
    вместе     вместе       ADP   _         9 case
    с          с            ADP   _         7 fixed
    Петром     Пётр         PROPN Case=Ins  6 obl       PER
    ,          ,            PUNCT _         11 punct
    встретив   встретить    VERB  VerbForm=Conv 6 advcl
    ОБСЕ       ОБСЕ         PROPN Case=Nom  11 obj      ORG
"""


@pytest.fixture
def meeting() -> Doc:
    """A minister and an ambassador arrive together with Peter, having met the OSCE."""
    return doc("ru", MEETING)


def words(found: Iterable[Token]) -> str:
    """Texts of tokens, for reading."""
    return " ".join(token.text for token in found)


def test_children_may_be_chosen_by_relation(meeting: Doc) -> None:
    tree = Tree(meeting)
    assert words(tree.children(meeting.tokens[5])) == "Министр Петром встретив"
    assert words(tree.children(meeting.tokens[5], "obl", "advcl")) == "Петром встретив"


def test_a_subtype_counts_as_its_relation_but_not_the_other_way_round() -> None:
    passive = doc("en", "Ships ship NOUN _ 2 nsubj:pass\nsank sink VERB _ 0 root")
    tree = Tree(passive)
    assert words(tree.children(passive.tokens[1], "nsubj")) == "Ships"
    active = doc("en", "Ships ship NOUN _ 2 nsubj\nsank sink VERB _ 0 root")
    assert list(Tree(active).children(active.tokens[1], "nsubj:pass")) == []


def test_nothing_stands_above_a_root(meeting: Doc) -> None:
    assert Tree(meeting).head(meeting.tokens[5]) is None


def test_ancestors_go_up_to_the_root(meeting: Doc) -> None:
    assert words(Tree(meeting).ancestors(meeting.tokens[4])) == "Анна Министр прибыли"


def test_a_cycle_ends() -> None:
    """A parser that errs may make one."""
    circle = doc("en", "one one NUM _ 2 dep\ntwo two NUM _ 3 dep\nthree three NUM _ 1 dep")
    tree = Tree(circle)
    assert words(tree.ancestors(circle.tokens[0])) == "two three"
    assert len(tree.subtree(circle.tokens[0])) == 3


def test_a_compound_preposition_is_read_as_one(meeting: Doc) -> None:
    assert Tree(meeting).preposition(meeting.tokens[8]) == "вместе с"


def test_a_preposition_stands_before_its_noun() -> None:
    found = doc("en", "Peter Peter PROPN _ 2 obl PER\n's 's ADP _ 1 case")
    assert Tree(found).preposition(found.tokens[0]) == ""


def test_a_noun_with_a_preposition_is_marked_by_it_alone_and_with_its_case(meeting: Doc) -> None:
    assert Tree(meeting).marks(meeting.tokens[8]) == {"obl", "вместе с", "вместе с+Ins"}


def test_a_noun_without_preposition_is_marked_by_its_case(meeting: Doc) -> None:
    assert Tree(meeting).marks(meeting.tokens[1]) >= {"nmod", "Gen", "nmod:Gen"}


def test_an_acronym_shows_no_case_so_it_may_stand_in_any(meeting: Doc) -> None:
    assert Tree(meeting).marks(meeting.tokens[11]) >= {"obj", "Gen", "Dat", "Ins"}


def test_coordination_is_found_behind_an_apposition(meeting: Doc) -> None:
    assert words(Tree(meeting).conjuncts(meeting.tokens[0])) == "Министр посол"


def test_a_chain_of_coordination_is_found_whole() -> None:
    three = doc("en", "Oslo Oslo PROPN _ 0 root LOC\nRome Rome PROPN _ 1 conj LOC\nParis Paris PROPN _ 2 conj LOC")
    assert words(Tree(three).conjuncts(three.tokens[0])) == "Oslo Rome Paris"


def test_a_clause_leaves_other_clauses_out(meeting: Doc) -> None:
    inside = words(Tree(meeting).clause(meeting.tokens[5]))
    assert "Петром" in inside and "встретив" not in inside and "ОБСЕ" not in inside


def test_distance_counts_the_steps_of_the_path(meeting: Doc) -> None:
    tree, tokens = Tree(meeting), meeting.tokens
    assert tree.distance(tokens[2], tokens[2]) == 0
    assert tree.distance(tokens[2], tokens[8]) == tree.distance(tokens[8], tokens[2]) == 3


def test_two_sentences_are_far_apart() -> None:
    two = doc("en", "Go go VERB _ 0 root\n\nStay stay VERB _ 0 root")
    assert Tree(two).distance(two.tokens[0], two.tokens[1]) > 50
