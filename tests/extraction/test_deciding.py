"""Deciding: the event reader and the patterns together; the tellings here are made by hand."""

from __future__ import annotations

import pytest

from kg.extraction.deciding import DOUBT, SPOKEN_OF, SURE, decide
from kg.extraction.matches import Match, Part, Telling
from kg.extraction.scene import Scene, scene
from kg.model import Article
from tests.docs import doc

TOASTED = """
    Swan    Swan   PROPN _          2 nsubj PER
    toasted toast  VERB  Tense=Past 0 root
    Hill    Hill   PROPN _          2 obj PER
    in      in     ADP   _          5 case
    Oslo    Oslo   PROPN _          2 obl LOC
"""
MET = TOASTED.replace("toasted toast ", "met     meet  ")


def staged(lines: str) -> Scene:
    """A scene in English."""
    read = doc("en", lines)
    return scene(read, Article("a", read.text, "en"))


def telling(stage: Scene, type: str, probability: float, filled: float = 0.9, **roles: str) -> dict[int, Telling]:
    """The reader's word on the second token: a role for each word given, so likely filled by it."""
    trigger = stage.tree.doc.tokens[1]
    candidates = {c.token.text: c for c in stage.clues.near(trigger)}
    parts = [Part(role, candidates[word], filled) for role, word in roles.items()]
    return {1: Telling(trigger, type, probability, {type: probability}, {"occurred": 1.0}, parts)}


def told(stage: Scene, matches: list[Match]) -> list[tuple[str, dict[str, list[str]]]]:
    """Types and fillers by name."""
    names = {span.key: span.normal for span in stage.cast.spans}
    return [(m.frame.type, {role: [names[k] for k in keys] for role, keys in m.roles.items() if keys}) for m in matches]


def test_what_the_reader_is_sure_of_needs_no_pattern() -> None:
    stage = staged(TOASTED)
    found = decide(stage, telling(stage, "Meeting", SURE, participant="Swan", place="Oslo"))
    assert told(stage, found) == [("Meeting", {"participant": ["Swan"], "place": ["Oslo"]})]


def test_a_role_goes_by_the_name_the_frame_has_for_it() -> None:
    stage = staged(TOASTED)
    found = decide(stage, telling(stage, "Attack", SURE, agent="Swan", target="Hill", by="Hill"))
    assert told(stage, found) == [("Attack", {"agent": ["Swan"], "target": ["Hill"]})]
    found = decide(stage, telling(stage, "Talks", SURE, agent="Swan"))
    assert told(stage, found)[0][1]["participant"][0] == "Swan"


def test_of_whom_is_spoken_less_is_asked_than_of_who_speaks() -> None:
    stage = staged(TOASTED)
    found = decide(stage, telling(stage, "Statement", SURE, SPOKEN_OF, speaker="Swan", about="Hill"))
    assert told(stage, found) == [("Statement", {"about": ["Hill"]})]


@pytest.mark.parametrize(("probability", "kept"), [(DOUBT / 2, 0), (DOUBT, 1)])
def test_a_pattern_is_believed_unless_the_reader_rules_it_out(probability: float, kept: int) -> None:
    stage = staged(MET)
    found = decide(stage, telling(stage, "Meeting", probability))
    assert [m.frame.type for m in found] == ["Meeting"] * kept


def test_a_pattern_fills_what_the_reader_leaves_open() -> None:
    stage = staged(MET)
    found = decide(stage, telling(stage, "Meeting", SURE))
    assert told(stage, found)[0] == ("Meeting", {"participant": ["Swan", "Hill"]})


def test_an_event_of_no_class_is_not_told() -> None:
    stage = staged(TOASTED)
    assert decide(stage, telling(stage, "Other", 0.99, agent="Swan")) == []


def test_a_doc_that_another_made_is_read_by_patterns_alone() -> None:
    stage = staged(MET)
    assert [m.frame.type for m in decide(stage, None)] == ["Meeting"]
