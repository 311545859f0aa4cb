"""Figures that can be counted by hand, and a verdict on each thing."""

from __future__ import annotations

from dataclasses import replace

import pytest

from kg.errors import KgError
from kg.evaluation import ALL, Evaluation, Gold, Score, Verdict, evaluate
from tests.evaluation.told import DEMAND, MEETING, RU_GOLD, TUG, event, gold_file, statement
from tests.graph.told import told_graph


@pytest.fixture(scope="module")
def result() -> Evaluation:
    """The Russian article compared: gold's Visit is told as a Meeting, its Election by nobody."""
    return evaluate(told_graph(), [gold_file()])


def judged(gold: Gold) -> list[tuple[str, str, str]]:
    """Verdict, class and told class of each thing but positions."""
    verdicts = evaluate(told_graph(), [gold_file(gold)]).verdicts
    return [(each.verdict, each.type, each.told_as) for each in verdicts if each.type != "Position"]


def figures(result: Evaluation, measure: str, kind: str = ALL) -> tuple[float, int, float, int]:
    """Found, owed, right, told."""
    score = result.scores[measure, kind]
    return score.found, score.owed, score.right, score.told


@pytest.mark.parametrize(
    ("measure", "counted"),
    [
        ("events found", (2, 3, 2, 2)),
        ("events found, exact type", (1, 3, 1, 2)),
        ("events participants", (4, 5, 4, 5)),  # the tug takes part too
        ("event places", (1, 1, 1, 1)),
        ("event dates", (1.5, 3, 1.5, 2)),  # May for the third of May is half right
        ("event status", (1, 2, 1, 2)),
        ("event attributed to", (1, 1, 1, 1)),
        ("statements found", (1, 1, 1, 1)),
        ("statements speaker, addressee", (2, 2, 2, 2)),
        ("positions", (1, 2, 1, 1)),
    ],
)
def test_over_all(result: Evaluation, measure: str, counted: tuple[float, int, float, int]) -> None:
    assert figures(result, measure) == counted


def test_by_class_an_akin_find_is_recall_of_the_one_and_precision_of_the_other(result: Evaluation) -> None:
    assert figures(result, "events found", "Visit") == (1, 1, 0, 0)
    assert figures(result, "events found", "Meeting") == (0, 0, 1, 1)
    assert figures(result, "events found, exact type", "Visit") == (0, 1, 0, 0)
    assert figures(result, "events found, exact type", "Transfer") == (1, 1, 1, 1)


def test_verdicts(result: Evaluation) -> None:
    told = [(each.verdict, each.type, each.told_as, each.words) for each in result.verdicts]
    assert told[:4] == [
        ("HIT", "Visit", "Meeting", MEETING),
        ("HIT", "Transfer", "Transfer", TUG),
        ("MISS", "Election", "", MEETING),
        ("HIT", "Demand", "Demand", DEMAND),
    ]
    assert result.verdicts[1].lacks == ("dates", "status")
    assert result.verdicts[1].confidence == 0.5


def test_positions_are_right_with_person_and_body(result: Evaluation) -> None:
    posts = [each for each in result.verdicts if each.type == "Position"]
    assert [(each.verdict, each.who) for each in posts] == [
        ("HIT", ("Anna Berg", "Norway")),
        ("MISS", ("Petro Koval",)),
    ]


def test_what_gold_does_not_hold_is_a_false_alarm() -> None:
    nothing = replace(RU_GOLD, events=(), statements=(), positions=())
    verdicts = evaluate(told_graph(), [gold_file(nothing)]).verdicts
    assert [(each.verdict, each.type) for each in verdicts] == [
        ("FALSE", "Meeting"),
        ("FALSE", "Transfer"),
        ("FALSE", "Demand"),
        ("FALSE", "Position"),
    ]
    assert set(verdicts[0].who) == {"Anna Berg", "Petro Koval"}


def test_an_other_is_neither_owed_nor_wrong() -> None:
    gold = replace(RU_GOLD, events=(event("e1", "Other", MEETING, ("Anna Berg",)),), statements=())
    assert judged(gold) == [("FALSE", "Transfer", "Transfer"), ("FALSE", "Demand", "Demand")]


def test_a_statement_of_nobody_is_neither_owed_nor_wrong() -> None:
    gold = replace(RU_GOLD, events=(), statements=(statement("s1", "Threat", None, DEMAND),))
    assert ("FALSE", "Demand", "Demand") not in judged(gold)
    assert not [each for each in judged(gold) if each[0] == "MISS"]


def test_a_statement_of_another_speaker_is_not_the_same() -> None:
    gold = replace(RU_GOLD, events=(), statements=(statement("s1", "Demand", "Petro Koval", DEMAND),))
    assert ("MISS", "Demand", "") in judged(gold)
    assert ("FALSE", "Demand", "Demand") in judged(gold)


def test_other_words_are_another_event() -> None:
    gold = replace(RU_GOLD, events=(event("e1", "Meeting", DEMAND, ("Anna Berg", "Petro Koval")),))
    assert judged(gold)[0] == ("MISS", "Meeting", "")


def test_one_told_event_is_found_once() -> None:
    twice = tuple(event(id, "Meeting", MEETING, ("Anna Berg", "Petro Koval")) for id in ("e1", "e2"))
    assert [each[0] for each in judged(replace(RU_GOLD, events=twice))][:2] == ["HIT", "MISS"]


def test_an_article_that_is_not_there_is_missed_as_a_whole_and_noted() -> None:
    elsewhere = gold_file(replace(RU_GOLD, doc="bergen.txt"), "bergen.json")
    result = evaluate(told_graph(), [gold_file(), elsewhere])
    assert result.compared == 1
    assert result.scores["events found", ALL].owed == 6
    assert [(note.where, note.reason.partition(":")[0]) for note in result.notes] == [
        ("bergen.json", "The graph has no article bergen.txt")
    ]


def test_gold_of_which_the_graph_has_nothing_is_an_error() -> None:
    with pytest.raises(KgError, match="none of the articles of this gold"):
        evaluate(told_graph(), [gold_file(replace(RU_GOLD, doc="bergen.txt"), "bergen.json")])


def test_what_will_hardly_be_found_is_noted() -> None:
    odd = (event("e1", "Meeting", "words of nobody", ("Anna Borg",)), replace(RU_GOLD.events[0], evidence=()))
    notes = evaluate(told_graph(), [gold_file(replace(RU_GOLD, events=odd))]).notes
    assert [note.reason for note in notes] == [
        "The evidence of e1 does not stand in the article: “words of nobody”.",
        "e1 has no evidence and counts as missed.",
        "Anna Borg is not among the entities and is known by this name only.",
    ]


def test_shares() -> None:
    score = Score(found=1, owed=4, right=1, told=2)
    assert (score.precision, score.recall) == (0.5, 0.25)
    assert score.f1 == pytest.approx(1 / 3)
    assert (Score().precision, Score().recall, Score().f1) == (0.0, 0.0, 0.0)


def test_a_verdict_names_the_article(result: Evaluation) -> None:
    assert {each.article for each in result.verdicts} == {"oslo-ru.txt"}
    assert all(isinstance(each, Verdict) for each in result.verdicts)
