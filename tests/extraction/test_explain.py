"""kg explain: each sentence with its tree and names, the patterns that fired, and the roles filled or missing."""

from __future__ import annotations

from kg.extraction import explain
from kg.model import Article
from kg.text import analyze
from tests.docs import article, doc

TEXT = """
    Swan    Swan   PROPN Number=Sing 2 nsubj PER
    met     meet   VERB  Tense=Past|VerbForm=Fin 0 root
    {}
    in      in     ADP   _ 5 case
    Oslo    Oslo   PROPN _ 2 obl LOC

    Snow    snow   NOUN  _ 2 nsubj
    fell    fall   VERB  Tense=Past|VerbForm=Fin 0 root
"""


def explained(third: str = "Hill Hill PROPN Number=Sing 2 obj PER") -> str:
    """What is shown of Swan meeting whoever it is."""
    made = doc("en", TEXT.format(third))
    return explain(made, article(made))


def line_with(word: str, text: str) -> str:
    """The first line that holds a word, spaces run together."""
    return " ".join(next(line for line in text.splitlines() if word in line).split())


def test_every_sentence_stands_above_its_tree() -> None:
    lines = explained().splitlines()
    assert lines.index("Swan met Hill in Oslo") < lines.index("Snow fell")


def test_a_token_is_shown_with_lemma_and_head() -> None:
    assert line_with("nsubj of met", explained()) == "Swan Swan PROPN nsubj of met"


def test_names_are_shown_with_what_is_known_of_them() -> None:
    assert line_with("name 'Oslo'", explained()).startswith("name 'Oslo': City Oslo, known as Q")
    assert line_with("name 'Swan'", explained()) == "name 'Swan': Person Swan"


def test_a_frame_that_fired_is_shown_with_trigger_status_and_sides() -> None:
    assert line_with("Meeting", explained()) == "Meeting: 'met' tells of it (meet); occurred"
    assert line_with("participant", explained()) == "participant Swan, Hill"


def test_a_frame_that_lacks_a_side_says_so() -> None:
    lines = "Swan Swan PROPN _ 2 nsubj PER\nphoned phone VERB Tense=Past|VerbForm=Fin 0 root\nhome home ADV _ 2 advmod"
    alone = doc("en", lines)
    assert line_with("PhoneCall", explain(alone, article(alone))).endswith("needs more sides")


def test_a_role_nobody_fills_is_shown_as_a_dash() -> None:
    made = doc("en", "Swan Swan PROPN _ 2 nsubj PER\nspoke say VERB Tense=Past|VerbForm=Fin 0 root")
    assert line_with("addressee", explain(made, article(made))) == "addressee —"


def test_what_is_only_supposed_is_shown_as_such() -> None:
    made = doc(
        "en",
        """
        if    if   SCONJ _ 3 mark
        Swan  Swan PROPN _ 3 nsubj PER
        meets meet VERB  Tense=Pres|VerbForm=Fin 0 root
        Hill  Hill PROPN _ 3 obj PER
        """,
    )
    assert line_with("Meeting", explain(made, article(made))).endswith("only supposed")


def test_an_empty_text_explains_itself() -> None:
    empty = doc("en", "x x X _ 0 root")
    assert explain(empty, article(empty)).strip().startswith("x")


def test_what_was_weighed_is_shown_with_its_probability() -> None:
    text = "Anna Swan met Peter Hill in Oslo on Monday."
    lines = explain(analyze(text, "en"), Article("a", text, "en")).splitlines()
    assert [line.split()[:3] for line in lines if "weighed as" in line] == [["weighed", "as", "Meeting"]]
    candidates = [line.split()[1:3] for line in lines if line.split()[:1] == ["candidate"]]
    assert ["'Oslo'", "place"] in candidates and ["'Anna'", "participant"] in candidates


def test_what_comes_out_in_the_end_is_told_with_its_sides() -> None:
    assert line_with("in the end", explained()) == "in the end: Meeting of 'met'; participant Swan, Hill; place Oslo"
